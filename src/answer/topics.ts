import type { Attributed } from '../annotations/annotations.ts';
import type { Person } from '../annotations/people/people.ts';
import { isRole, TIMES } from '../annotations/reading/word-classes.ts';
import type { Library } from '../search/library.ts';
import { fold } from '../text/fold.ts';
import { slice } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';
import { terms } from '../text/terms.ts';

/** So many statements tell what somebody speaks about. */
const LOOKED_AT = 40;

/**
 * What a person speaks about, in the words of their statements: names, and nouns with “the” (“Budapest”, “the front
 * line”). First what they and the other articles speak of most.
 */
export function topicsOf(person: Person, library: Library, most: number): string[] {
  const spoken = new Map<string, { readonly topic: string; times: number }>();
  let seen = 0;
  for (const statement of library.annotations.by(person)) {
    if (++seen > LOOKED_AT) break;
    for (const topic of topicsIn(statement)) {
      const key = keyOf(topic);
      if (key === '' || topic.length > LONGEST || isOwn(topic, person)) continue;
      const known = spoken.get(key) ?? { topic, times: 0 };
      known.times++;
      spoken.set(key, known);
    }
  }
  return [...spoken.entries()]
    .map(([key, { topic, times }]) => ({ topic, weight: times * weightOf(key, library) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ topic }) => topic);
}

const LONGEST = 40;

// A topic ends where a mark or a small word stands: “the front line |was|”, “Budapest|.|”, and not “Russian |troops|”.
const END = String.raw`(?=['’]s\b|[.,;:!?”"’)]|$|\s(?:of|in|on|at|for|with|and|or|to|is|was|were|are|has|had|would|will|that|which|by|from|as|but|between|against)\s)`;
// “The front line”: a noun, with at most one word before it. “Abbey Gardens”: a name; a word that begins a sentence has
// a capital anyway.
const NOUN = String.raw`(?<![\p{L}\p{N}])the\s(?:\p{Ll}{3,}\s)?\p{Ll}{3,}`;
const NAME = String.raw`(?<=\p{Ll},?\s)\p{Lu}[\p{L}\p{N}-]+(?:\s\p{Lu}[\p{L}\p{N}-]+){0,3}`;
const TOPIC = new RegExp(`(?:${NOUN}|${NAME})${END}`, 'gu');

const topicsIn = ({ article: { text }, content }: Attributed): string[] =>
  content
    .flatMap((span) => [...slice(text, span).matchAll(TOPIC)])
    .map(([topic]) => topic.replace(/\s+/g, ' '))
    .filter((topic) => !isRole(topic.toLowerCase()) && !topic.split(' ').some(isNoNoun));

// “The week”, “the newly built”, “the growing”
const isNoNoun = (word: string): boolean =>
  TIMES.has(word.toLowerCase()) ||
  (word !== 'the' && isStopWord(word)) ||
  /^\p{Ll}+(?:ly|ing|ed)$/u.test(word);

const keyOf = (topic: string): string =>
  terms(topic)
    .map(({ term }) => term)
    .join(' ');

const isOwn = (topic: string, { surnames, given }: Person): boolean =>
  topic.split(/[\s-]/).some((word) => surnames.has(fold(word)) || given.includes(fold(word)));

// Of a word that is everywhere there is nothing to tell, of one that is nowhere else hardly anything.
const weightOf = (key: string, { vocabulary }: Library): number =>
  Math.min(...key.split(' ').map((term) => vocabulary.frequency(term) * vocabulary.rarity(term)));
