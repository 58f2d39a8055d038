const list = (words: string): readonly string[] => words.split(' ');

const ONSETS = list('b bl br d dr f fl g gl gr h j k kl kr l m n p pl pr r s sk sl sn st t tr v z');
const VOWELS = list('a e i o u ai ea ou');
// Ends that no function word has and that no ending changes when it is taken off: "brinked" and "brinks" are “brink”.
const CODAS = list('lk lt lm lb ld rk rt rm rn rb rd nk nd mp sk sp ft kt');

const [SHORT, MIDDLE, LONG] = [1, 2, 3].map(
  (syllables) => (ONSETS.length * VOWELS.length) ** syllables * CODAS.length,
) as [number, number, number];

/** So many of the commonest words have one syllable, and so many have two at most: common words are short. */
const SHORTEST = 400;
const SHORTER = 40_000;

/**
 * The made-up word of a rank, 0 being the commonest; another one for every rank. Far more words could be spelled than
 * there are, so that most have no neighbour a letter away, as in a real language.
 */
export function word(rank: number): string {
  if (rank < SHORTEST) return spell(scatter(rank, SHORT), 1);
  if (rank < SHORTER) return spell(scatter(rank, MIDDLE), 2);
  return spell(scatter(rank, LONG), 3);
}

// A multiplier without a factor in common with any of the sizes visits all places in turn, neighbours far apart.
const scatter = (rank: number, size: number): number => (rank * 104_395_301) % size;

function spell(place: number, syllables: number): string {
  let left = Math.floor(place / CODAS.length);
  let spelled = CODAS[place % CODAS.length]!;
  for (let at = 0; at < syllables; at++) {
    const vowel = VOWELS[left % VOWELS.length]!;
    left = Math.floor(left / VOWELS.length);
    spelled = ONSETS[left % ONSETS.length]! + vowel + spelled;
    left = Math.floor(left / ONSETS.length);
  }
  return spelled;
}

const STARTS = ONSETS.flatMap((onset) => list('a e i o u').map((vowel) => onset + vowel));
const MIDDLES = list('l r n m d t v g s ll rr nn ld rt ns rk');
const SURNAME_ENDS = list('vik sen ova ham ley berg ini ard ez enko ers akis wicz etti oglu strom');
const PLACE_ENDS = list('den mouth burg aby aford stad ograd ville wick haven dale ica');

/** A surname like “Torvik”. After some 40,000 they come again, as surnames do. */
export const surname = (rank: number): string => name(rank, SURNAME_ENDS);
/** A place like “Belden”. */
export const place = (rank: number): string => name(rank, PLACE_ENDS);
/** A given name like “Tolda”, which no list of given names has. */
export const madeUpGivenName = (rank: number): string => name(rank, ['a', 'o', 'is', 'an']);

function name(rank: number, ends: readonly string[]): string {
  const at = scatter(rank + 1, STARTS.length * MIDDLES.length * ends.length);
  const start = STARTS[Math.floor(at / ends.length / MIDDLES.length)]!;
  return capital(start + MIDDLES[Math.floor(at / ends.length) % MIDDLES.length]! + ends[at % ends.length]!);
}

export const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);
