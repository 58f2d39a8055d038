import type { Article } from '../corpus/article.ts';
import { type GrowingBytes, growBytes, put, taken } from '../packed/bytes.ts';
import { packLists } from '../packed/lists.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Annotations, openAnnotations, type PackedAnnotations } from './annotations.ts';
import { type Mention, mentions } from './mentions/mentions.ts';
import { nextMentions, putMentions } from './mentions/packed-mentions.ts';
import { corpusEvidence } from './people/corpus-evidence.ts';
import { type Gathered, gatherPeople } from './people/gather-people.ts';
import { packPeople } from './people/packed-people.ts';
import { speakersIn } from './people/speakers-in.ts';
import { firstAtOrAfter, indexSpans } from './reading/span-index.ts';
import { nextStatements, putStatements } from './statements/packed-statements.ts';
import { placed, withSpeakers } from './statements/placed.ts';
import { statements } from './statements/statements.ts';

/** Articles → what they tell of one another → statements → people → who said what. */
export const annotate = (articles: readonly Article[]): Annotations =>
  openAnnotations(articles, finish(annotating(articles)));

/** The same as data, an article a step. */
export function* annotating(articles: readonly Article[]): Steps<PackedAnnotations> {
  const own = yield* records(articles, (article, to) => putMentions(to, mentions(article)));
  const evidence = corpusEvidence();
  for (const [number, article] of articles.entries()) evidence.note(article, mentionsAt(own, number));
  const told = yield* records(articles, (article, to, number) => {
    const first = mentionsAt(own, number);
    const { genders, surnames } = evidence.for(article, first);
    const known = surnames.size > 0 ? mentions(article, surnames) : first;
    const said = statements(article, { genders, surnames });
    putMentions(to, withSpeakers(article, known, said));
    putStatements(to, placed(article, said));
  });
  const gathered = yield* gatherPeople(articles, (number) => mentionsAt(told, number));
  return { ...told, ...(yield* attribute(articles, told, gathered)), people: packPeople(gathered.people) };
}

/** Something of each article. */
interface Records {
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
    yield;
    starts[number] = bytes.length;
    write({ ...article }, bytes, number); // with its paragraphs read once
  }
  return { bytes: taken(bytes), records: starts };
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
