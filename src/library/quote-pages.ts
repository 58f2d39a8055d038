import type { Attributed } from '../annotations/annotations.ts';
import type { Person } from '../annotations/people/people.ts';
import type { Citation } from '../answer/answer.ts';
import { topicsOf } from '../answer/topics.ts';
import type { Library } from '../search/library.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import { type Copied, withoutCopies } from './copies.ts';
import { newestFirst } from './newest.ts';
import { isAbout, named, type Quote, quote } from './quotes.ts';
import { nearestPage, type PageSize, paged, roomOf } from './room.ts';
import type { Suggestions } from './suggestions.ts';

/** One page of what somebody says, `page` counted from 0. */
export interface QuotePage {
  /** Who is meant, by their fullest names; none where nobody is known. */
  readonly speakers: readonly string[];
  /** The newest articles first. A quotation that is too long for a page ends with one of its sentences. */
  readonly quotes: readonly QuoteAndCopies[];
  readonly total: number;
  /** Whether there are more than can be turned to: then `total` is the number of these. */
  readonly isMore: boolean;
  readonly page: number;
  readonly pages: number;
  /** Where there is nothing to show: people whose names are near, or what those who are meant speak about. */
  readonly instead: readonly string[];
}

/** A quote, and where else the same people are quoted with the same words: a place in each other article. */
export interface QuoteAndCopies extends Quote {
  readonly alsoIn: readonly Citation[];
}

/** So many can be turned to. */
const MOST = 500;
const PAGE: PageSize = { room: 3_500, most: 5 };
const LONGEST_QUOTE = 2_000;
const INSTEAD = 5;

/** A page of what somebody says, on a topic where there is one; null while that is not known of all articles yet. */
export function quotePage(
  { library, suggestions }: { library: Library | null; suggestions: Suggestions },
  speaker: string,
  topic: string,
  page: number,
): QuotePage | null {
  if (library === null) return null;
  const people = named(speaker, library);
  const { all, isMore } = withoutCopies(statementsOf(people, topic, library), MOST);
  const pages = paged(all, PAGE, (one) => room(shown(one)));
  const nearest = nearestPage(page, pages.length);
  return {
    speakers: [...new Set([...people].map(({ name }) => name))],
    quotes: (pages[nearest] ?? []).map(shown),
    total: all.length,
    isMore,
    page: nearest,
    pages: pages.length,
    instead: all.length > 0 ? [] : instead(speaker, people, library, suggestions),
  };
}

function* statementsOf(people: ReadonlySet<Person>, topic: string, library: Library): Iterable<Attributed> {
  const { annotations, articles, index, vocabulary } = library;
  const asked = new Set(terms(topic).map(({ term }) => term));
  const holding = [...asked].map((term) => Uint32Array.from(index.holding(vocabulary.number(term))));
  const numbers = new Set([...people].flatMap((person) => [...annotations.articlesOf(person)]));
  for (const number of newestFirst(numbers, articles)) {
    if (!holding.every((passages) => isIn(passages, number, library))) continue;
    for (const statement of annotations.of(articles[number]!))
      if (
        statement.by.some((person) => people.has(person)) &&
        (asked.size === 0 || isAbout(statement, asked))
      )
        yield statement;
  }
}

/** Whether one of the passages, which are in order, is of an article: hardly any article has to be read for a topic. */
function isIn(ordered: Uint32Array, article: number, { passages }: Library): boolean {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle]! < passages.first(article)) low = middle + 1;
    else high = middle;
  }
  return low < ordered.length && ordered[low]! < passages.first(article + 1);
}

const shown = ({ statement, alsoIn }: Copied): QuoteAndCopies => ({
  ...shortened(statement),
  alsoIn: alsoIn.map((copy) => quote(copy).citation),
});

/** The statement as it fits a page: all of it, or as many of its sentences as do. */
function shortened(statement: Attributed): Quote {
  const whole = quote(statement);
  if (roomOf(whole.text) <= LONGEST_QUOTE) return whole;
  const { article, paragraph } = statement;
  const { start } = whole.citation;
  const { sentences } = article.paragraphs.find(({ number }) => number === paragraph)!;
  const ends = sentences.map(({ end }) => end).filter((end) => end > start);
  const fits = ends.filter((end) => roomOf(slice(article.text, { start, end })) <= LONGEST_QUOTE);
  const end = Math.min(fits.at(-1) ?? ends[0]!, whole.citation.end);
  return { ...whole, citation: { ...whole.citation, end }, text: slice(article.text, { start, end }) };
}

// What is shown of names and links has an end somewhere.
const LONGEST_NAME = 80;
const MOST_NAMED = 3;
const room = ({ text, speaker, citation, alsoIn }: QuoteAndCopies): number => {
  const { title, file, source, published, url } = citation;
  const name = (name: string | null): number => roomOf((name ?? '').slice(0, LONGEST_NAME));
  const sum = (rooms: readonly number[]): number => rooms.reduce((all, one) => all + one, 0);
  // Another article is named by whichever of these tells it from the first.
  const others = alsoIn
    .slice(0, MOST_NAMED)
    .map((one) => 20 + Math.max(name(one.source), name(one.title), name(one.file)));
  const own = sum([speaker, title || file, source, published].map(name));
  return roomOf(text) + Math.min(url?.length ?? 0, 400) + 60 + own + sum(others);
};

function instead(
  speaker: string,
  people: ReadonlySet<Person>,
  library: Library,
  { speakers: { names, values } }: Suggestions,
): string[] {
  if (people.size > 0)
    return [...new Set([...people].flatMap((person) => topicsOf(person, library, INSTEAD)))].slice(
      0,
      INSTEAD,
    );
  const near = names.find(speaker, INSTEAD).map((at) => values[at]!);
  return near.length > 0 ? near : library.annotations.speakers(INSTEAD).map(({ name }) => name);
}
