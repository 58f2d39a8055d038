import { isBody } from '../../annotations/reading/word-classes.ts';
import type { Phrase } from './noun-phrases.ts';
import type { Tagged } from './tagged.ts';

/** Whether a word stands for something that its own question speaks of: “Did the club say it would appeal?” */
export function isOwn(
  at: number,
  words: readonly Tagged[],
  phrases: readonly Phrase[],
  text: string,
): boolean {
  const { lower, start } = words[at]!;
  const next = words[at + 1];
  // “did he …”
  const isSubject = words[at - 1]?.isHelper ?? false;
  const before = phrases.filter((phrase) => phrase.end <= start && !phrase.isTime);
  // “Which club did he leave?”: what is asked for is not who did it.
  const helper = words.find(({ isHelper }) => isHelper);
  const apart = before.filter(({ end }) => !isSubject || !ASKS.test(text) || end > helper!.start);
  const isNamed = words.some((word) => word.start > 0 && word.end <= start && isCapital(text, word.start));
  if (/^(?:his|its|their)$/.test(lower) || (lower === 'her' && next?.isNominal))
    return before.length > 0 || (!isSubject && ASKS_WHO.test(text));
  const acts = /^(?:he|she|they)$/.test(lower) || (lower === 'it' && (next?.isVerb || next?.isHelper));
  if (acts && !isSubject && (ASKS_WHO.test(text) || before.length > 0 || isNamed)) return true;
  if (/^(?:he|him|she|her)$/.test(lower)) return apart.some(({ isHuman }) => isHuman);
  if (/^(?:they|them)$/.test(lower)) return apart.some(({ isPlural, head }) => isPlural || isBody(head));
  if (lower === 'it') return apart.some(({ isHuman, isPlural }) => !isHuman && !isPlural);
  return lower === 'there' && apart.some(({ after }) => /^(?:in|at|near)$/.test(after));
}

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at));
const ASKS = /^\s*(?:\p{L}+\s+)?(?:who|whom|whose|which|what|when|where|why|how)\b/iu;
// “Who said he was sorry?”, “What club said it would appeal?”
const ASKS_WHO =
  /^\s*(?:who|which|what(?!\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b))\b/i;
