import { drawBody, drawPlace, type NewsPerson } from './people.ts';
import {
  circumstance,
  clause,
  count,
  date,
  day,
  doing,
  noun,
  oneOf,
  thing,
  type Writer,
  year,
} from './phrases.ts';
import { capital } from './words.ts';

/** Something that happened, as a sentence tells it and as it can be asked about. */
export interface Fact {
  readonly who: string;
  readonly verb: string;
  /** “840 brinks”; `noun` is “brinks”. */
  readonly count: string;
  readonly noun: string;
  readonly what: string;
  readonly where: string;
  readonly when: string;
}

/** What somebody said. `about` are words of it. */
export interface Said {
  readonly speaker: NewsPerson;
  readonly content: string;
  readonly about: string;
}

/** A sentence of the reporter's own. */
export const plain = oneOf([
  [6, (w) => `${capital(clause(w))}.`],
  [2, (w) => `${capital(clause(w))}, and ${clause(w)}.`],
  [1, (w) => `But ${clause(w)}, while ${clause(w)}.`],
  [1, (w) => `In ${drawPlace(w)} ${clause(w)}.`],
  [1, (w) => `It was the ${noun(w)} that ${doing(w)} when ${clause(w)}.`],
  [
    1,
    (w) =>
      `About ${count(w)} ${noun(w)}s were ${noun(w)}ed in ${year(w)}, up from ${count(w)} the year before.`,
  ],
  [1, (w) => `If ${clause(w)}, ${clause(w)}.`],
  [1, (w) => `There were ${count(w)} ${noun(w)}s at ${thing(w)}, as ${clause(w)}.`],
]);

/** Somebody as the article names them: in full with the office first, then by surname. */
function introduced(w: Writer, person: NewsPerson): string {
  const { given, surname, office } = person;
  if (w.introduced.has(person)) return surname;
  w.introduced.add(person);
  return `${given} ${surname}, ${office},`;
}

/** A sentence that tells something with time and place. */
export function factual(w: Writer): { text: string; fact: Fact } {
  const person = w.chance(0.5) ? w.of(w.cast) : null;
  const body = drawBody(w);
  const fact: Fact = {
    who: person ? `${person.given} ${person.surname}` : body,
    verb: noun(w),
    count: count(w),
    noun: `${noun(w)}s`,
    what: `the ${noun(w)} of ${noun(w)} ${noun(w)}s`,
    where: drawPlace(w),
    when: `${date(w)} ${year(w)}`,
  };
  const who = capital(person ? introduced(w, person) : body);
  const text = `${who} ${fact.verb}ed ${fact.count} ${fact.noun} for ${fact.what} in ${fact.where} on ${fact.when}.`;
  return { text, fact };
}

/** A sentence or two that tell what somebody said. */
export function reported(w: Writer): { text: string; said: Said } {
  const speaker = w.of(w.cast);
  const about = thing(w);
  const content = `${about} ${doing(w)}${circumstance(w)}`;
  const [open, close] = w.quotes;
  const quote = `${open}${capital(content)},${close}`;
  const who = introduced(w, speaker);
  const write = w.of<() => string>([
    () => `${quote} said ${who.replace(/,$/, '')}.`,
    () => `${quote} ${who} told reporters on ${day(w)}. ${open}${capital(clause(w))}.${close}`,
    () => `${who} said that ${content}.`,
    () => `${who} said on ${day(w)} that ${content}.`,
    () => `According to ${who.replace(/,?$/, ',')} ${content}.`,
    () => `${who} came to ${drawPlace(w)} with ${thing(w)}. ${quote} ${speaker.pronoun} said.`,
  ]);
  return { text: write(), said: { speaker, content, about } };
}
