import { CUE_WORDS, SAYINGS } from '../reading/cues.ts';
import type { Cue } from './cue.ts';
import { quotedAs, saying, VIEWS, viewIs } from './noun-cues.ts';
import { PHRASAL_WORDS } from './phrasal.ts';
import { accordingTo, wordsOf } from './phrase-cues.ts';
import type { Clause } from './source.ts';
import { verbCue } from './verb-cues.ts';

type Rule = (clause: Clause, at: number, before: readonly Cue[]) => Cue | null;

/** The words at which each rule looks for a cue: at a word that several know, the first that finds one. */
const RULES: readonly (readonly [words: Iterable<string>, rule: Rule])[] = [
  [['according'], accordingTo],
  [['words', 'view', 'opinion'], wordsOf],
  [SAYINGS, saying],
  [VIEWS, viewIs],
  [['saying'], quotedAs],
  [[...PHRASAL_WORDS, ...CUE_WORDS], verbCue],
];

const byWord = new Map<string, Rule[]>();
for (const [words, rule] of RULES)
  for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), rule]);

/** The cues of a stretch in order, each with who speaks; those that are denied or supposed left out. */
export function findCues(clause: Clause): Cue[] {
  const found: Cue[] = [];
  clause.tokens.forEach(({ lower }, at) => {
    const rules = byWord.get(lower);
    if (!rules) return;
    for (const rule of rules) {
      const cue = rule(clause, at, found);
      if (!cue) continue;
      found.push(cue);
      break;
    }
  });
  return found;
}
