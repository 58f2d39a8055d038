import type { Person } from '../annotations/people/people.ts';
import type { Article } from '../corpus/article.ts';
import { speakersNamed } from '../question/asked-speaker.ts';
import type { Question } from '../question/question.ts';
import type { Library } from '../search/library.ts';
import { fold } from '../text/fold.ts';
import { words } from '../text/words.ts';
import type { Candidate } from './candidate.ts';
import { isByAsked } from './signals/statement.ts';

/** Of whom and where an answer may be. */
export interface Narrowing {
  /** Those whose words alone are wanted; null for everybody's. */
  readonly people: ReadonlySet<Person> | null;
  /** The passages in which an answer may be, each as a 1. */
  readonly among: Uint8Array;
}

/** A speaker or source that was asked for and is not known here, with the nearest names that are. */
export interface UnknownName {
  readonly unknown: string;
  readonly unknownAs: 'speaker' | 'source';
  readonly nearest: readonly string[];
}

/** @returns null where anything will do */
export function narrowing(
  library: Library,
  { speaker, source }: { readonly speaker?: string | undefined; readonly source?: string | undefined },
): Narrowing | UnknownName | null {
  const { annotations, articles } = library;
  if (speaker === undefined && source === undefined) return null;
  const people =
    speaker === undefined ? null : speakersNamed(speaker, { start: 0, end: speaker.length }, annotations);
  if (people?.size === 0)
    return { unknown: speaker!, unknownAs: 'speaker', nearest: namesNear(speaker!, library) };
  const spoken = people && new Set([...people].flatMap((person) => [...annotations.articlesOf(person)]));
  const wanted = source === undefined ? null : fold(source.trim());
  const isFrom = (article: Article) => wanted === null || fold(article.source?.trim() ?? '') === wanted;
  if (!articles.some(isFrom)) return { unknown: source!, unknownAs: 'source', nearest: [] };
  const among = new Uint8Array(library.passages.size);
  for (const [number, article] of articles.entries())
    if (isFrom(article) && (spoken === null || spoken.has(number)))
      among.fill(1, library.passages.first(number), library.passages.first(number + 1));
  return { people, among };
}

/** “the deal”, said by Silva, is the question what she says about the deal. */
export const askedOf = (question: Question, { people }: Narrowing): Question =>
  people === null
    ? question
    : {
        ...question,
        kind: question.kind === 'topic' || question.kind === 'what' ? 'said' : question.kind,
        speaker: { start: 0, end: 0, people, saysIt: true, isKnown: true },
      };

/** Whether an asked speaker says something in it. */
export const fits = (
  { sentences, article }: Candidate,
  { people }: Narrowing,
  { annotations }: Library,
): boolean =>
  people === null ||
  sentences.some((sentence) =>
    annotations.within(article, sentence).some((one) => isByAsked(one, { people })),
  );

const namesNear = (name: string, { annotations }: Library): string[] =>
  words(name)
    .flatMap(({ folded }) => annotations.people.nearlyNamed(folded))
    .map((person) => person.name)
    .slice(0, MOST_NEAR);
const MOST_NEAR = 3;
