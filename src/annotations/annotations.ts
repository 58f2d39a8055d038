import type { Article } from '../corpus/article.ts';
import { next, nextMany, nextNumbers } from '../packed/bytes.ts';
import { listAt, type PackedLists } from '../packed/lists.ts';
import { recently } from '../packed/recently.ts';
import type { Span } from '../text/span.ts';
import type { Mention } from './mentions/mentions.ts';
import { nextMentions, skipMentions } from './mentions/packed-mentions.ts';
import type { PackedPeople } from './people/packed-people.ts';
import { openPeople, type People, type Person } from './people/people.ts';
import { firstAtOrAfter, indexSpans, type SpanIndex } from './reading/span-index.ts';
import { nextStatements, type Placed } from './statements/packed-statements.ts';

/** A statement with the people it resolves to: more than one for “Smith and Jones said”, none where nobody is named. */
export interface Attributed extends Placed {
  readonly article: Article;
  readonly by: readonly Person[];
}

/** Who is in a corpus, and who said what. */
export interface Annotations {
  readonly people: People;
  /** The people, offices and groups that an article names, in the order of its text. */
  mentions(article: Article): readonly Mention[];
  /** Who is meant by a mention that begins there in an article, or whose name does; null where nobody was found. */
  at(article: Article, start: number): Person | null;
  /** The statements with content in a span of an article. */
  within(article: Article, span: Span): readonly Attributed[];
  /** The statements of an article, in the order of its text. */
  of(article: Article): readonly Attributed[];
  /** The statements of a person, in the order of the files. */
  by(person: Person): Iterable<Attributed>;
  /** The numbers of the articles in which a person says something. */
  articlesOf(person: Person): Uint32Array;
  /** Whether a person says something that nobody else reports of them. */
  speaks(person: Person): boolean;
  /** Those with a name who speak, who says most first; at most so many. */
  speakers(most: number): readonly Person[];
}

/** Who is in a corpus and who said what, as data. */
export interface PackedAnnotations {
  /** The mentions and the statements of each article, as it tells them by itself. */
  readonly bytes: Uint8Array;
  readonly records: Uint32Array;
  /** For each mention of an article, 1 plus who is meant, or 0; for each of its statements, who makes it. */
  readonly who: Uint8Array;
  readonly whoRecords: Uint32Array;
  readonly people: PackedPeople;
  /** For each person the articles in which they say something. */
  readonly said: PackedLists;
  readonly speaks: Uint8Array;
  readonly speakers: Uint32Array;
}

/** The mentions of an article, and for each 1 plus who is meant, or 0. */
interface Named {
  readonly mentions: readonly Mention[];
  readonly meant: readonly number[];
}

interface Said {
  readonly statements: readonly Attributed[];
  readonly contents: SpanIndex<Attributed>;
}

const NOBODY: Named = { mentions: [], meant: [] };
const NOTHING: Said = { statements: [], contents: indexSpans<Attributed>([], () => []) };

/** An answer looks at the articles of some dozens of passages. */
const ARTICLES = 100;

/** @param articles those that were annotated, in that order */
export function openAnnotations(articles: readonly Article[], packed: PackedAnnotations): Annotations {
  const people = openPeople(packed.people);
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const cursors = (number: number) => ({
    cursor: { bytes: packed.bytes, at: packed.records[number]! },
    who: { bytes: packed.who, at: packed.whoRecords[number]! },
  });
  const namedAt = recently((number: number): Named => {
    const { cursor, who } = cursors(number);
    const mentions = nextMentions(cursor);
    return { mentions, meant: nextMany(who, mentions.length) };
  }, ARTICLES);
  const saidAt = recently((number: number): Said => {
    const { cursor, who } = cursors(number);
    for (let left = skipMentions(cursor); left > 0; left--) next(who);
    const article = articles[number]!;
    const statements = nextStatements(cursor).map((placed): Attributed => {
      const { source, cue, content, kind, speaker, paragraph, isSecondHand } = placed;
      const by = nextNumbers(who).map(people.get);
      // Spread syntax would take three times as long as all the rest.
      return { source, cue, content, kind, speaker, paragraph, isSecondHand, article, by };
    });
    return { statements, contents: indexSpans(statements, ({ content }) => content) };
  }, ARTICLES);
  const namedIn = (article: Article): Named => {
    const number = numbers.get(article);
    return number === undefined ? NOBODY : namedAt(number);
  };
  const saidIn = (article: Article): Said => {
    const number = numbers.get(article);
    return number === undefined ? NOTHING : saidAt(number);
  };
  return {
    people,
    mentions: (article) => namedIn(article).mentions,
    at(article, start) {
      const { mentions, meant } = namedIn(article);
      const at = firstAtOrAfter(mentions, start + 1) - 1;
      const mention = mentions[at];
      const begins = mention && (mention.start === start || mention.name?.start === start);
      return begins && meant[at]! > 0 ? people.get(meant[at]! - 1) : null;
    },
    within: (article, span) => saidIn(article).contents.overlapping(span),
    of: (article) => saidIn(article).statements,
    articlesOf: ({ id }) => listAt(packed.said, id),
    *by(person) {
      for (const number of listAt(packed.said, person.id))
        for (const statement of saidAt(number).statements) if (statement.by.includes(person)) yield statement;
    },
    speaks: ({ id }) => packed.speaks[id] === 1,
    speakers: (most) => Array.from(packed.speakers.subarray(0, most), people.get),
  };
}
