import { fold } from '../../text/fold.ts';

/**
 * One name, many spellings. This file reduces a name to plain letters (`plainName`) and to a coarse hash key
 * (`nameKey`), so that spellings of one name can be looked up instead of comparing all pairs.
 *
 * `isSameName(a, b)` implies `nameKey(a) === nameKey(b)`; the reverse does not hold. So: group the names of the
 * corpus by key, then compare within a group.
 */

const PLAIN = /^[a-z]+$/;
const NOT_PLAIN = /[^a-z]/g;
const LETTER = /\p{L}/u;

/**
 * A name in lower case without accents, apostrophes and hyphens: Erdoğan → erdogan, Jun'ichirō → junichiro.
 * Letters of other scripts stay (習近平), so that two names in them are not both the empty string.
 */
export function plainName(name: string): string {
  const folded = fold(name);
  if (PLAIN.test(folded)) return folded;
  return folded.replace(NOT_PLAIN, (letter) => (letter === 'ə' ? 'a' : LETTER.test(letter) ? letter : '')); // Əliyev
}

// What transliterations add, drop or exchange has no place in the key.
/** t and d in tsch, tz, dzh, dj: Tchaikovsky, Chaikovsky; Kuznetsov, Kuznecov. */
const STOP_BEFORE_SIBILANT = /[dt](?=[sczj])/g;
/** Vowels; j, the vowel of other alphabets; v, w, f: Brauer, Brouwer, Ivanoff; h, g: Bogdan, Bohdan. */
const UNSTABLE = /ph|[aeiouyjvwfhg]/g;
const STARTS_UNSTABLE = /^(?:ph|[aeiouyjvwfhg])/;
/** Armand, Arman; Sven, Svend. */
const STOP_AFTER_FINAL_N = /n[dt]$/;

/** Consonants that stand for one another in some spelling; Soundex (Russell, 1918) made the like of it. */
const CLASS: Record<string, string> = { c: 's', k: 's', q: 's', x: 's', z: 's', b: 'p', d: 't', m: 'n' };

/**
 * The hash key under which all spellings of a name are found: its consonants by class, runs as one, and a
 * leading `_` if it starts with none of them. Sergei, Sergueï → sr; Yelena, Elena → _ln.
 */
export function nameKey(name: string): string {
  const sounds = plainName(name).replace(STOP_BEFORE_SIBILANT, '');
  let key = STARTS_UNSTABLE.test(sounds) ? '_' : '';
  for (const letter of sounds.replace(STOP_AFTER_FINAL_N, 'n').replace(UNSTABLE, '')) {
    const sound = CLASS[letter] ?? letter;
    if (!key.endsWith(sound)) key += sound;
  }
  return key;
}
