import { recently } from '../../packed/recently.ts';
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
  const left = lastPrepared(a);
  const right = lastPrepared(b);
  return left.key === right.key && isSpelling(left, right);
}

/** A name with all that it takes to compare it: a name that is compared with many is prepared once. */
export interface PreparedName {
  readonly key: string;
  readonly plain: string;
  /** The plain name between ^ and $. */
  readonly framed: string;
  /** “Agent 7” is not “Agent 9”: figures have no other spelling. */
  readonly figures: string;
  /** For each letter of `framed`, what it costs that it stands in one spelling only. */
  readonly drops: readonly number[];
}

export function prepared(name: string): PreparedName {
  const plain = plainName(name);
  const letters = ['^', ...plain.split(''), '$'];
  const framed = letters.join('');
  const drops = letters.map((_, at) => dropCost(framed, at));
  return { key: nameKey(plain), plain, framed, figures: name.replace(/\D/g, ''), drops };
}

const lastPrepared = recently(prepared, 40_000);

/** `isSameName` for names with the same key. */
export function isSpelling(left: PreparedName, right: PreparedName): boolean {
  if (left.figures !== right.figures) return false;
  if (left.plain === right.plain) return true;
  if (Math.max(left.plain.length, right.plain.length) > MAX_LENGTH) return false;
  const most = budget(Math.min(left.plain.length, right.plain.length));
  return spellingDistance(left, right, most) <= most;
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

/** The exchanges by the first letters of both sides: these are the ones to try where the two letters meet. */
const EXCHANGES: Exchange[][] = Array.from({ length: 128 * 128 }, () => []);
for (const { cost, spellings } of SPELLING_COSTS) {
  for (const from of spellings.split(' ')) {
    for (const to of spellings.split(' ')) {
      if (from !== to) EXCHANGES[meeting(from, 0, to, 0)]!.push({ from, to, cost });
    }
  }
}

/** Where a letter of one meets a letter of the other. Other scripts share the places of a to z. */
function meeting(a: string, i: number, b: string, j: number): number {
  return (a.charCodeAt(i) & 127) * 128 + (b.charCodeAt(j) & 127);
}

/** Room for a cell for each place in one framed name with each in the other, and behind their last letters. */
const distances = new Float64Array((MAX_LENGTH + 3) ** 2);

/** The cheapest sum of exchanges and drops, or Infinity where that is over `most`. */
function spellingDistance(left: PreparedName, right: PreparedName, most: number): number {
  const a = left.framed;
  const b = right.framed;
  const width = b.length + 1;
  // The farthest row that can be reached at all: most names are told apart by their first letters.
  let reached = 0;
  const lower = (row: number, column: number, distance: number) => {
    if (distance > most) return;
    const cell = row * width + column;
    if (distance < distances[cell]!) distances[cell] = distance;
    if (row > reached) reached = row;
  };
  // Cell i, j: the distance of the first i letters of one name from the first j letters of the other.
  distances.fill(Number.POSITIVE_INFINITY, 0, (a.length + 1) * width);
  distances[0] = 0;
  for (let i = 0; i < a.length && i <= reached; i++) {
    for (let j = 0; j < b.length; j++) {
      const sum = distances[i * width + j]!;
      if (sum > most) continue;
      lower(i + 1, j, sum + left.drops[i]!);
      lower(i, j + 1, sum + right.drops[j]!);
      if (a.charCodeAt(i) === b.charCodeAt(j)) lower(i + 1, j + 1, sum);
      for (const { from, to, cost } of EXCHANGES[meeting(a, i, b, j)]!)
        if (a.startsWith(from, i) && b.startsWith(to, j)) lower(i + from.length, j + to.length, sum + cost);
    }
  }
  return distances[a.length * width + b.length]!;
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
