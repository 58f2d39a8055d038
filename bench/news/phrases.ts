import type { Draw } from './draw.ts';
import { drawPerson, drawPlace, type NewsPerson } from './people.ts';
import { word } from './words.ts';
import { zipf } from './zipf.ts';

/** What an article is written with: its own words and people, which come again and again. */
export interface Writer extends Draw {
  readonly topics: readonly number[];
  readonly cast: readonly NewsPerson[];
  /** Who was named with their office already. */
  readonly introduced: Set<NewsPerson>;
  readonly quotes: readonly [string, string];
}

/** Content words follow some 80 function words in a language's order. */
const FIRST_CONTENT_WORD = 80;

export function writing(draw: Draw): Writer {
  const many = <Item>(count: number, one: () => Item) => Array.from({ length: count }, one);
  return {
    ...draw,
    topics: many(16, () => zipf(draw, FIRST_CONTENT_WORD)),
    cast: many(1 + draw.below(4), () => drawPerson(draw)),
    introduced: new Set(),
    quotes: draw.chance(0.7) ? ['“', '”'] : ['"', '"'],
  };
}

// An article's own words are a third of its content words: so words come in bursts, as in real texts.
export const noun = (w: Writer): string =>
  word(
    w.chance(0.33) ? w.topics[Math.floor(w.number() ** 1.3 * w.topics.length)]! : zipf(w, FIRST_CONTENT_WORD),
  );

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
export const day = (w: Writer): string => w.of(DAYS);
export const date = (w: Writer): string => `${1 + w.below(28)} ${w.of(MONTHS)}`;
export const year = (w: Writer): string => String(1950 + w.below(80));
// Small numbers are commoner than large ones.
export const count = (w: Writer): string =>
  Math.floor(2 + 10 ** (4 * w.number() ** 1.5)).toLocaleString('en');

type Pattern = readonly [weight: number, write: (w: Writer) => string];

/** One of the patterns, the heavier the oftener. */
export function oneOf(patterns: readonly Pattern[]): (w: Writer) => string {
  const all = patterns.flatMap(([weight, write]) => Array.from({ length: weight }, () => write));
  return (w) => w.of(all)(w);
}

// “The” is every second of them, as in English.
const DETERMINERS = 'the the the the the the a a a his her its their this that some any each'.split(' ');
const determined = (w: Writer): string => `${w.of(DETERMINERS)} ${noun(w)}`;

export const thing = oneOf([
  [4, determined],
  [12, (w) => `${determined(w)} ${noun(w)}`],
  [7, (w) => `${noun(w)} ${noun(w)}s`],
  [3, (w) => `${determined(w)} of ${determined(w)} ${noun(w)} ${noun(w)}`],
  [2, (w) => `${noun(w)}s and ${noun(w)} ${noun(w)}s`],
  [2, (w) => `${determined(w)} and ${determined(w)}s`],
  [1, (w) => `the ${noun(w)}s of ${drawPlace(w)}`],
  [1, (w) => `one of the ${noun(w)}s`],
  [1, (w) => `${count(w)} ${noun(w)}s`],
  [1, (w) => `no ${noun(w)}`],
  [1, (w) => `all that ${noun(w)}`],
  [1, (w) => `${drawPlace(w)}’s ${noun(w)}`],
]);

export const doing = oneOf([
  [8, (w) => `${noun(w)}ed ${thing(w)}`],
  [3, (w) => `has been ${noun(w)}ed by ${thing(w)}`],
  [2, (w) => `would ${noun(w)} ${thing(w)}`],
  [3, (w) => `was to ${noun(w)} ${thing(w)} and to ${noun(w)} it for ${thing(w)}`],
  [2, (w) => `is ${noun(w)}ed to ${noun(w)} ${thing(w)}`],
  [1, (w) => `did not ${noun(w)} ${thing(w)}`],
  [2, (w) => `had ${noun(w)}ed ${thing(w)} with ${thing(w)}`],
  [2, (w) => `could be ${noun(w)}ed and ${noun(w)}ed by ${thing(w)}`],
  [2, (w) => `was more ${noun(w)} than ${thing(w)}`],
]);

export const circumstance = oneOf([
  [6, () => ''],
  [2, (w) => ` in ${drawPlace(w)}`],
  [2, (w) => ` in ${thing(w)}`],
  [2, (w) => ` on ${day(w)}`],
  [1, (w) => ` in ${year(w)}`],
  [1, (w) => ` on ${date(w)}`],
  [1, (w) => ` at ${thing(w)}`],
  [1, (w) => ` from ${thing(w)} to ${thing(w)}`],
  [1, (w) => ` after ${thing(w)}`],
  [1, (w) => ` as well as ${thing(w)}`],
  [1, (w) => ` for ${1 + w.below(99)} per cent of ${thing(w)}`],
  [1, (w) => `, which ${doing(w)}`],
  [1, (w) => ` because ${thing(w)} ${doing(w)}`],
]);

export const clause = (w: Writer): string => `${thing(w)} ${doing(w)}${circumstance(w)}`;
