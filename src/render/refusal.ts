import type { Answer, Refusal } from '../answer/answer.ts';
import { articles, listed } from './wording.ts';

/** How a medium shows what is not our own text. */
export interface Voice {
  /** Words and names of the question or the corpus, as they are set off in a sentence; blank ones left out. */
  names(all: readonly string[]): readonly string[];
  /** A name as plain text within a sentence. */
  plain(name: string): string;
}

/** A refusal in sentences: why there is no answer, and what can be asked instead. */
export interface RefusalWords {
  readonly why: readonly string[];
  readonly instead: readonly string[];
}

/** Stands over what comes nearest, so that nobody takes it for an answer. */
export const NEAREST = 'Nearest, not an answer';

/** The words of a refusal, the same in every medium; the places of its mentions belong after `why`. */
export function refusalWords({ question, reason }: Answer, voice: Voice): RefusalWords {
  const instead = reason === null ? [] : covered(reason.covers, voice);
  if (!/[\p{L}\p{N}]/u.test(question)) return { why: ['Ask a question in your own words.'], instead };
  const unknown = listed(voice.names(reason?.unknown ?? []), 'or');
  const nearest = listed(voice.names(reason?.nearest ?? []), 'and');
  const isMentioned = reason !== null && reason.mentions.length > 0;
  const why = isMentioned
    ? 'the articles mention whom you ask for, but report no words of theirs.'
    : unknown !== ''
      ? UNKNOWN[reason?.unknownAs ?? 'word'](unknown)
      : 'no sentence of the articles answers it.';
  return {
    why: [
      `No answer to this: ${why}`,
      ...(isMentioned && unknown !== '' ? [`They never mention ${unknown}.`] : []),
      ...(nearest !== '' ? [`The nearest they have: ${nearest}.`] : []),
    ],
    instead,
  };
}

// What is no speaker or source may well be mentioned.
const UNKNOWN = {
  word: (unknown: string) => `the articles never mention ${unknown}.`,
  speaker: (unknown: string) => `nobody called ${unknown} is known here.`,
  source: (unknown: string) => `no article here is published by ${unknown}.`,
};

// What can be asked here; the question to try is made of the corpus's own people, whatever it is about.
function covered({ articles: count, speakers }: Refusal['covers'], voice: Voice): string[] {
  const there = `There ${count === 1 ? 'is' : 'are'} ${articles(count)} here`;
  const [first, ...others] = speakers.map(voice.plain);
  if (first === undefined) return [`${there}.`];
  const them = count === 1 ? 'it' : 'them';
  return [
    `${there}; people who speak in ${them}: ${[first, ...others].join(', ')}.`,
    `Try: what did ${first} say?`,
  ];
}
