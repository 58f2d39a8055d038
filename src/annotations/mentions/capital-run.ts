import { cueVerb } from '../reading/cues.ts';
import type { Token } from '../reading/tokens.ts';
import {
  BREAKS,
  DETERMINERS,
  isNameBody,
  isRole,
  OPENERS,
  PARTICLES,
  PRONOUNS,
  TIMES,
} from '../reading/word-classes.ts';

/** What must be known of the text to tell a name from the first word of a sentence. */
interface Capitals {
  readonly small: ReadonlySet<string>;
  readonly capitals: ReadonlySet<string>;
}

const LONGEST_RUN = 12;
const JOINS: ReadonlySet<string> = new Set(['of', 'for', 'to']);
const ALSO_NAMES = /^(?:april|may|june|august|will|mark|grant|summer|autumn|sun)$/;

/** Where the run of capitalised words that begins at `at` ends; `at` where none begins there. */
export function capitalRun(tokens: readonly Token[], at: number, evidence: Capitals): number {
  if (!beginsName(tokens, at, evidence)) return at;
  let to = at + 1;
  while (to < tokens.length && to - at < LONGEST_RUN) {
    const step = goesOn(tokens, at, to);
    if (step === 0) break;
    to += step;
  }
  return to;
}

function beginsName(tokens: readonly Token[], at: number, evidence: Capitals): boolean {
  const token = tokens[at]!;
  if (!isNameWord(token) || isTime(tokens, at)) return false;
  if (!token.first) return !(DETERMINERS.has(token.lower) || BREAKS.has(token.lower));
  if (OPENERS.has(token.lower) || cueVerb(token.lower)) return false; // “Only Trump …”, “Earlier Lavrov …”
  // “Officials met …” where the text has “officials” elsewhere, and no “Officials” inside a sentence.
  return !evidence.small.has(token.lower) || evidence.capitals.has(token.lower) || isRole(token.lower);
}

/** How many tokens the run takes next: 1 for “Lavrov”, 2 for “de Bruyne” or “of England”, 3 for “of the Treasury”. */
function goesOn(tokens: readonly Token[], at: number, to: number): number {
  const token = tokens[to]!;
  if (isNameWord(token)) return isTime(tokens, to) || DETERMINERS.has(token.lower) ? 0 : 1;
  const next = tokens[to + 1];
  const third = tokens[to + 2];
  if (PARTICLES.has(token.lower) && next) {
    if (isNameWord(next)) return 2;
    return PARTICLES.has(next.lower) && third && isNameWord(third) ? 3 : 0;
  }
  if (token.lower === '&' && next && isNameWord(next)) return 2;
  // “Secretary of State”, “Ministry for the Environment”; but not “Sharapova of Russia”.
  if (!next || !JOINS.has(token.lower)) return 0;
  const head = tokens[to - 1]!.lower;
  if (
    token.lower === 'to' &&
    !/^(?:ambassador|envoy|delegate|adviser|advisor|secretary|undersecretary)$/.test(head)
  )
    return 0;
  if (!isRole(head) && !isNameBody(head) && to - at > 1) return 0;
  if (isNameWord(next)) return isTime(tokens, to + 1) ? 0 : 2;
  return next.lower === 'the' && third && isNameWord(third) ? 3 : 0;
}

const isNameWord = (token: Token): boolean => token.capital && !PRONOUNS.has(token.lower);

// “on Monday”, “in May”; but “April Jones” and “Theresa May”.
const isTime = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!;
  if (!TIMES.has(lower)) return false;
  if (!ALSO_NAMES.test(lower)) return true;
  const before = tokens[at - 1];
  if (/^(?:in|on|by|since|until|last|this|next|late|early|from|of)$/.test(before?.lower ?? '')) return true;
  return !(before?.capital && !before.first) && !tokens[at + 1]?.capital;
};
