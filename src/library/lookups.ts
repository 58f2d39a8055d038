import type { Answer } from '../answer/answer.ts';
import { type AskOptions, answerFound, find, knownNear } from '../answer/answer-question.ts';
import { type Around, around, type NoLongerThere, type Place } from '../answer/around.ts';
import { type Conversed, type ConverseOptions, converse, type Turn } from '../answer/converse.ts';
import { textOf } from '../answer/windows.ts';
import type { Indexed, Library } from '../search/library.ts';
import type { Meaning } from '../search/meaning/meaning.ts';
import type { Reading } from '../search/meaning/reader.ts';
import type { Verification } from '../verify/verification.ts';
import { verifyQuotation } from '../verify/verify-quotation.ts';
import { articleList } from './article-list.ts';
import { articlePage } from './article-pages.ts';
import { quotePage } from './quote-pages.ts';
import { suggest } from './suggest.ts';
import type { Suggestions } from './suggestions.ts';

/** A corpus that answers; `library` is null until the people and statements of all of it are known. */
export interface Opened {
  readonly indexed: Indexed;
  readonly library: Library | null;
  /** What a question means; null where it is answered from words alone. */
  meaningOf(question: string): Promise<Meaning | null>;
  /** What texts say beside a question: of the first ones at least, of none where nobody reads. */
  read(question: string, texts: readonly string[]): Promise<readonly Reading[]>;
  /** What is known by now of what can be completed while somebody types. */
  readonly suggestions: Suggestions;
}

/** Where so many ms have gone already, since many wait, nothing is read beside the question. */
const LATE = 150;

/** text → Question → candidates → Excerpts → Answer. */
async function ask(
  { indexed, library, meaningOf, read }: Opened,
  question: string,
  options?: AskOptions,
  known = library ?? knownNear(indexed, `${question} ${options?.speaker ?? ''}`),
): Promise<Answer> {
  const began = performance.now();
  const found = find(known, question, options, await meaningOf(question));
  if ('status' in found) return found;
  const isRead = found.windows.length > 0 && performance.now() - began < LATE;
  const readings = isRead ? await read(question, found.windows.map(textOf)) : [];
  return answerFound(found, readings);
}

/**
 * What can be looked up in a corpus, each at once. Arguments and results are plain data: they go from one thread to
 * another.
 */
const LOOKUPS = {
  ask: (opened: Opened, question: string, options?: AskOptions): Promise<Answer> =>
    ask(opened, question, options),
  /** A question that may stand on the one before: “and Silva?” */
  converse: (
    opened: Opened,
    text: string,
    before: Turn | string | null,
    options: ConverseOptions,
  ): Promise<Conversed> => {
    const last = typeof before === 'string' ? before : (before?.question ?? '');
    const near = opened.library ?? knownNear(opened.indexed, `${text} ${last}`);
    return converse(
      (question) => ask(opened, question, options, near),
      near.annotations,
      text,
      before,
      options,
    );
  },
  /** An excerpt among what stands around it. */
  around: ({ indexed }: Opened, place: Place): Around | NoLongerThere => around(indexed, place),
  suggest,
  articleList,
  articlePage,
  quotePage,
  /** Whether a quotation is in the articles, and in what words. */
  verify: ({ indexed, library }: Opened, quote: string): Verification =>
    verifyQuotation(indexed, library?.annotations ?? null, quote),
};

/** The look-ups of one corpus, in this thread. */
export type Lookups = {
  [Name in keyof typeof LOOKUPS]: (typeof LOOKUPS)[Name] extends (
    of: Opened,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never;
};

/** @param opened the corpus as it is at the moment of each look-up */
export const lookupsOf = (opened: () => Opened): Lookups =>
  // Object.entries forgets which look-up has which name; the type of LOOKUPS says it again.
  Object.fromEntries(
    Object.entries(LOOKUPS).map(([name, lookup]) => [
      name,
      (...args: unknown[]) => (lookup as (of: Opened, ...args: unknown[]) => unknown)(opened(), ...args),
    ]),
  ) as Lookups;
