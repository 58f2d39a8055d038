import type { Reading, ReadWord } from '../search/meaning/reader.ts';
import { contains, type Span } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { isIn, placeIn, type Window } from './windows.ts';

/** What the reader tells of a candidate. */
export interface Read {
  /** How much more speaks for an answer in it than for none in its window, in logits. */
  readonly answers: number;
  /** The words that answer best, and how much more speaks for them than for none; null where it has no words. */
  readonly best: (Span & { readonly sure: number }) | null;
}

/** An answer is no longer than so many words. */
const LONGEST = 14;

/** @param readings of the first windows, in their order @returns what is told of a candidate; null where it was not read */
export function readsOf(
  windows: readonly Window[],
  readings: readonly Reading[],
): (candidate: Candidate) => Read | null {
  const known = new Map<Candidate, Read | null>();
  const find = (candidate: Candidate): Read | null => {
    const at = windows.findIndex((window, at) => at < readings.length && isIn(candidate, window));
    return at < 0 ? null : readOf(candidate, windows[at]!, readings[at]!);
  };
  return (candidate) => {
    const before = known.get(candidate);
    if (before !== undefined) return before;
    const found = find(candidate);
    known.set(candidate, found);
    return found;
  };
}

/** Null where the candidate did not fit into what is read at once. */
function readOf({ start, end, sentences }: Candidate, window: Window, { none, words }: Reading): Read | null {
  const own = words
    .map((word) => ({ ...word, start: placeIn(window, word.start), end: placeIn(window, word.end) }))
    .filter((word) => word.start >= start && word.end <= end);
  if (own.length === 0) return null;
  const sum = logSumExp(own.map(({ starts }) => starts)) + logSumExp(own.map(({ ends }) => ends));
  // “The winner was Bob. Smith came second.”: no answer goes on in the next sentence.
  const best = sentences.map((sentence) =>
    bestOf(
      own.filter((word) => contains(sentence, word)),
      none,
    ),
  );
  return { answers: (sum - none) / 2, best: best.reduce(surer) };
}

const surer = (a: Read['best'], b: Read['best']): Read['best'] => (a && (!b || a.sure >= b.sure) ? a : b);

function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

function bestOf(words: readonly ReadWord[], none: number): Read['best'] {
  let best: Read['best'] = null;
  for (const [at, { start, starts }] of words.entries())
    for (const { end, ends } of words.slice(at, at + LONGEST)) {
      const sure = starts + ends - none;
      if (best === null || sure > best.sure) best = { start, end, sure };
    }
  return best;
}
