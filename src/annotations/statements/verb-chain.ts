import { AUXILIARIES, cueVerb, DENYING, isAdverb } from '../reading/cues.ts';
import type { Token } from '../reading/tokens.ts';
import { DETERMINERS } from '../reading/word-classes.ts';

interface Chain {
  readonly from: number;
  readonly denied: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
}

const BE = /^(?:is|was|were|are|been|be|being|'s)$/;

/** Auxiliaries and adverbs before the verb: “has |also repeatedly| said”, “would not say”, “was told”. */
export function verbChain(tokens: readonly Token[], at: number): Chain {
  let from = at;
  let denied = false;
  let be = false;
  for (; from > 0; from--) {
    const { lower, capital, kind } = tokens[from - 1]!;
    if (kind !== 'word' || (capital && !AUXILIARIES.has(lower)) || DETERMINERS.has(lower)) break;
    if (DENYING.has(lower)) {
      if (lower === 'to' && goesOnTo(tokens, from - 1)) continue;
      denied = true;
    } else if (BE.test(lower)) be = true;
    else if (
      !AUXILIARIES.has(lower) &&
      !isAdverb(lower) &&
      !/^(?:went|goes|going|on|continued|continues)$/.test(lower)
    )
      break;
  }
  const form = cueVerb(tokens[at]!.lower)?.form;
  return { from, denied, passive: be && form === 'past', progressive: be && form === 'participle' };
}

// “He went on |to| say”, “She continued |to| insist”
const goesOnTo = (tokens: readonly Token[], to: number): boolean =>
  (tokens[to - 1]?.lower === 'on' && /^(?:went|goes)$/.test(tokens[to - 2]?.lower ?? '')) ||
  /^continue[sd]$/.test(tokens[to - 1]?.lower ?? '');
