import { nameKey, plainName } from './name-key.ts';
import { SPELLING_COSTS } from './spelling-costs.ts';

/**
 * Whether two single words are plausibly spellings of one name: Sergei and Sergey, but not Ivan and Ivana.
 * Symmetric; insensitive to case and accents; not transitive (Alexander, Aleksandr, Alexandre), so a chain of
 * matches is weaker than a match.
 *
 * The cheapest way to turn one into the other by exchanging groups of letters (a weighted edit distance over
 * strings, as in Brill & Moore 2000, "An improved error model for noisy channel spelling correction"; here
 * the costs are written by hand, in spelling-costs.ts) must cost no more than the shorter one allows.
 */
export function isSameName(a: string, b: string): boolean {
  const left = prepared(a);
  const right = prepared(b);
  // “Agent 7” is not “Agent 9”: figures have no other spelling.
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  if (left.plain === right.plain) return true;
  if (left.key !== right.key || Math.max(left.plain.length, right.plain.length) > MAX_LENGTH) return false;
  return spellingDistance(left, right) <= budget(Math.min(left.plain.length, right.plain.length));
}

interface PreparedName {
  plain: string;
  /** The plain name between ^ and $. */
  framed: string;
  key: string;
  /** For each letter of `framed`, what it costs that it stands in one spelling only. */
  drops: number[];
}

/** Names are compared one against many, so the last ones are kept; this only saves time. */
const recent = new Map<string, PreparedName>();
const RECENT_MOST = 10_000;

function prepared(name: string): PreparedName {
  const known = recent.get(name);
  if (known) return known;
  if (recent.size >= RECENT_MOST) recent.clear();
  const plain = plainName(name);
  const framed = `^${plain}$`;
  const drops = framed.split('').map((_, at) => dropCost(framed, at));
  const made = { plain, framed, key: nameKey(plain), drops };
  recent.set(name, made);
  return made;
}

/** Longer words are names only to themselves; it bounds the work as well. */
const MAX_LENGTH = 30;

/** Short names differ by a letter (Li, Lu; Jan, Jon), long ones are seldom one another's neighbours. */
function budget(length: number): number {
  if (length <= 2) return 0;
  if (length === 3) return 1;
  return length <= 5 ? 3 : 4;
}

/** A doubled consonant (Zapatero, Zappatero), a doubled vowel, an unheard h (Tomas, Thomas; not in ch and sh). */
const DOUBLED_CONSONANT = 1;
const DOUBLED_VOWEL = 3;
const SILENT_H = 2;
/** A final e after two consonants (Clark, Clarke). After one it is heard, or feminine: Simon, Simone. */
const SILENT_E = 1;

interface Exchange {
  from: string;
  to: string;
  cost: number;
}

/** The exchanges by the last letters of both sides: these are the ones to try where the two letters meet. */
const EXCHANGES: Exchange[][] = Array.from({ length: 128 * 128 }, () => []);
for (const { cost, spellings } of SPELLING_COSTS) {
  for (const from of spellings.split(' ')) {
    for (const to of spellings.split(' ')) {
      if (from !== to) EXCHANGES[meeting(from, from.length, to, to.length)]!.push({ from, to, cost });
    }
  }
}

/** Where the i-th letter of one meets the j-th of the other. Other scripts share the places of a to z. */
function meeting(a: string, i: number, b: string, j: number): number {
  return (a.charCodeAt(i - 1) & 127) * 128 + (b.charCodeAt(j - 1) & 127);
}

const WIDTH = MAX_LENGTH + 3;
/** Cell i, j: the distance of the first i letters of one name from the first j letters of the other. */
const distances = new Float64Array(WIDTH * WIDTH).fill(Number.POSITIVE_INFINITY);
distances[0] = 0; // and nothing else in the first row and column: nothing is dropped before the ^

/** The cheapest sum of exchanges and drops; Infinity if none will do. */
function spellingDistance(left: PreparedName, right: PreparedName): number {
  const a = left.framed;
  const b = right.framed;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const without = Math.min(
        distances[(i - 1) * WIDTH + j]! + left.drops[i - 1]!,
        distances[i * WIDTH + j - 1]! + right.drops[j - 1]!,
      );
      distances[i * WIDTH + j] = Math.min(without, exchanged(a, i, b, j));
    }
  }
  return distances[a.length * WIDTH + b.length]!;
}

/** The cheapest way to cell i, j by letters that are equal or stand for one another. */
function exchanged(a: string, i: number, b: string, j: number): number {
  const equal = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
  let best = equal ? distances[(i - 1) * WIDTH + j - 1]! : Number.POSITIVE_INFINITY;
  for (const { from, to, cost } of EXCHANGES[meeting(a, i, b, j)]!) {
    if (from.length > i || to.length > j) continue;
    const sum = distances[(i - from.length) * WIDTH + j - to.length]! + cost;
    if (sum < best && a.startsWith(from, i - from.length) && b.startsWith(to, j - to.length)) best = sum;
  }
  return best;
}

function dropCost(name: string, at: number): number {
  const letter = name[at]!;
  const before = name[at - 1]!;
  if (letter === before) return isVowel(letter) ? DOUBLED_VOWEL : DOUBLED_CONSONANT;
  if (letter === 'h' && !'^cs'.includes(before)) return SILENT_H;
  if (letter === 'e' && name[at + 1] === '$' && isConsonant(before) && isConsonant(name[at - 2]!))
    return SILENT_E;
  return Number.POSITIVE_INFINITY;
}

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(letter);
}

function isConsonant(letter: string): boolean {
  return !isVowel(letter) && letter !== '^';
}
