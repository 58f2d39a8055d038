import type { Article } from '../corpus/article.ts';
import { type GrowingBytes, growBytes, next, put, putBytes, taken } from '../packed/bytes.ts';
import { packLists } from '../packed/lists.ts';
import { growStrings, type PackedStrings, stringAt } from '../packed/strings.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Annotations, openAnnotations, type PackedAnnotations } from './annotations.ts';
import { type Mention, mentions, mentionsIn } from './mentions/mentions.ts';
import { nextMentions, putMentions } from './mentions/packed-mentions.ts';
import { readArticle } from './mentions/read-article.ts';
import { capitalWords, corpusEvidence } from './people/corpus-evidence.ts';
import { type Gathered, gatherPeople } from './people/gather-people.ts';
import { packPeople } from './people/packed-people.ts';
import { speakersIn } from './people/speakers-in.ts';
import { firstAtOrAfter, indexSpans } from './reading/span-index.ts';
import { nextStatements, putStatements } from './statements/packed-statements.ts';
import { placed, withSpeakers } from './statements/placed.ts';
import { statementsIn } from './statements/statements.ts';

/** Articles → what they tell of one another → statements → people → who said what. */
export const annotate = (articles: readonly Article[]): Annotations =>
  openAnnotations(articles, finish(annotating(articles)).annotations);

/** What it takes not to read an article again that is the same. */
export interface Evidence {
  /** The mentions that each article explains by itself, and its words with a capital, by their numbers. */
  readonly own: Records;
  readonly words: PackedStrings;
  /** How many of these words are in an article still. */
  readonly used: number;
  /** What the corpus told of the people of each article, see `FromCorpus`. */
  readonly keys: Uint32Array;
}

/** People and statements, and what they were found by. */
export interface Annotated {
  readonly annotations: PackedAnnotations;
  readonly evidence: Evidence;
}

/** So many times all articles are gone through, one after another. */
export const ROUNDS = 6;

/**
 * The same as data, an article a step, all of them `ROUNDS` times.
 * @param was for each article its number among those of `before`, -1 where it is new: its mentions and statements are
 * copied, unless the corpus tells something else of its people now
 */
export function* annotating(
  articles: readonly Article[],
  before: Annotated | null = null,
  was: readonly number[] = [],
): Steps<Annotated> {
  const old = before && !isWorn(before.evidence) ? before : null;
  const isSame = (number: number): boolean => old !== null && (was[number] ?? -1) >= 0;
  const words = growStrings(old?.evidence.words);
  const used = new Set<number>();
  const own = yield* records(articles, (article, to, number) => {
    if (isSame(number)) return copyRecord(to, old!.evidence.own, was[number]!);
    putMentions(to, mentions(unpacked(article)));
    const own = capitalWords(article);
    put(to, own.size);
    for (const word of own) put(to, words.number(word));
  });
  const packedWords = words.pack();
  const evidence = corpusEvidence((word) => stringAt(packedWords, word));
  for (const [number, article] of articles.entries()) {
    evidence.note(article, mentionsAt(own, number));
    yield;
  }
  const keys = new Uint32Array(articles.length);
  const told = yield* records(articles, (article, to, number) => {
    const cursor = { bytes: own.bytes, at: own.records[number]! };
    const first = nextMentions(cursor);
    const capitals = Array.from({ length: next(cursor) }, () => next(cursor));
    for (const word of capitals) used.add(word);
    keys[number] = evidence.key(capitals);
    if (isSame(number) && old!.evidence.keys[was[number]!] === keys[number])
      return copyRecord(to, old!.annotations, was[number]!);
    const { genders, surnames } = evidence.for(article, first, capitals);
    const whole = unpacked(article);
    const reading = readArticle(whole, surnames);
    const known = surnames.size > 0 ? mentionsIn(reading) : first;
    const said = statementsIn(reading, genders);
    putMentions(to, withSpeakers(whole, known, said));
    putStatements(to, placed(whole, said));
  });
  const gathered = yield* gatherPeople(articles, (number) => mentionsAt(told, number));
  const attribution = yield* attribute(articles, told, gathered);
  const annotations = { ...told, ...attribution, people: packPeople(gathered.people) };
  return { annotations, evidence: { own, words: packedWords, used: used.size, keys } };
}

// After many changes half of the words are of articles that are gone.
const isWorn = ({ words, used }: Evidence): boolean => used < (words.starts.length - 1) / 2;

// An article of a large corpus reads its paragraphs anew whenever it is asked for them.
const unpacked = (article: Article): Article => ({ ...article });

/** Something of each article. */
export interface Records {
  readonly bytes: Uint8Array;
  readonly records: Uint32Array;
}

function* records(
  articles: readonly Article[],
  write: (article: Article, to: GrowingBytes, number: number) => void,
): Steps<Records> {
  const bytes = growBytes();
  const starts = new Uint32Array(articles.length);
  for (const [number, article] of articles.entries()) {
    starts[number] = bytes.length;
    write(article, bytes, number);
    yield;
  }
  return { bytes: taken(bytes), records: starts };
}

function copyRecord(to: GrowingBytes, { bytes, records }: Records, number: number): void {
  putBytes(to, bytes.subarray(records[number], records[number + 1] ?? bytes.length));
}

const mentionsAt = ({ bytes, records }: Records, number: number): Mention[] =>
  nextMentions({ bytes, at: records[number]! });

type Attribution = Pick<PackedAnnotations, 'who' | 'whoRecords' | 'said' | 'speaks' | 'speakers'>;

/** Statements and people → who said what. */
function* attribute(
  articles: readonly Article[],
  told: Records,
  { people, meant }: Gathered,
): Steps<Attribution> {
  const said: number[][] = people.map(() => []);
  const counts = new Uint32Array(people.length);
  const speaks = new Uint8Array(people.length);
  let first = 0;
  const who = yield* records(articles, (article, to, number) => {
    const cursor = { bytes: told.bytes, at: told.records[number]! };
    const mentions = nextMentions(cursor);
    for (const at of mentions.keys()) put(to, meant[first + at]! + 1);
    const named = indexSpans(mentions, (one) => [one]);
    for (const { speaker, isSecondHand } of nextStatements(cursor)) {
      const speakers = speaker ? speakersIn(article, speaker, named.overlapping(speaker)) : [];
      const ids = speakers.map(({ start }) => meant[first + firstAtOrAfter(mentions, start)]!);
      const by = new Set(ids.filter((id) => id >= 0));
      put(to, by.size);
      for (const id of by) {
        put(to, id);
        counts[id]!++;
        if (!isSecondHand) speaks[id] = 1;
        if (said[id]!.at(-1) !== number) said[id]!.push(number);
      }
    }
    first += mentions.length;
  });
  const speakers = people.filter(({ id, surname }) => surname !== null && speaks[id]).map(({ id }) => id);
  return {
    who: who.bytes,
    whoRecords: who.records,
    said: packLists(said),
    speaks,
    speakers: Uint32Array.from(speakers.sort((a, b) => counts[b]! - counts[a]!)),
  };
}
