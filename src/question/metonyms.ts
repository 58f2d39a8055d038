import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { fold } from '../text/fold.ts';

// Where a government sits, beside its capital: “the Kremlin said”; and what a country is called beside.
const SEATS: Readonly<Record<string, readonly string[]>> = {
  RU: ['kremlin'],
  US: ['white house', 'america', 'washington'],
  GB: ['downing street', 'whitehall', 'britain'],
  FR: ['elysee'],
  TR: ['turkey'], // which is Türkiye there
};

/**
 * What a country is called by, folded, itself among them: “Moscow”, “the Russians”, “the Kremlin” for "Russia".
 * @param name one word or more, folded
 * @returns none for what stands for no country
 */
export function metonyms(name: string): readonly string[] {
  known ??= byName();
  return known.get(name) ?? known.get(name.replace(/s$/, '')) ?? [];
}

let known: ReadonlyMap<string, readonly string[]> | null = null;

// Read when it is first wanted: it takes 40 ms, and most questions have no name that the corpus lacks.
function byName(): ReadonlyMap<string, readonly string[]> {
  const countries: Countries = createRequire(import.meta.url)('world-countries');
  const found = new Map<string, readonly string[]>();
  for (const { cca2, name, altSpellings, capital, demonyms, independent } of countries) {
    if (!independent) continue; // “American” is no Samoan
    const words = [
      ...[name.common, ...altSpellings.filter((one) => one !== cca2 || isUsual(cca2))],
      ...capital,
      ...Object.values(demonyms.eng ?? {}).flatMap((people) => people.split(', ')),
      ...(SEATS[cca2] ?? []),
    ].map(fold);
    const all = [...new Set(words.filter((word) => word !== ''))];
    for (const word of all) if (!found.has(word)) found.set(word, all);
  }
  return found;
}

const isUsual = (code: string): boolean => code === 'US';
