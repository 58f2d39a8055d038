import { article } from './article.ts';
import { type Draw, drawing } from './draw.ts';
import { lengths } from './news.ts';
import type { Fact, Said } from './sentences.ts';
import { word } from './words.ts';
import { RAREST } from './zipf.ts';

/** A question to made-up news; a line of a question file. */
export interface NewsQuestion {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  /** Nothing in the news answers it. */
  readonly none?: true;
}

/** What a question is made of: something told and something said, out of one article. */
interface Material extends Draw {
  readonly fact: Fact;
  readonly said: Said;
}

type Write = (m: Material) => string;

const said: Write = (m) => {
  const { speaker, about } = m.said;
  return m.of([
    `What did ${speaker.given} ${speaker.surname} say about ${about}?`,
    `What did ${speaker.surname} say about ${about}?`,
    `what has ${speaker.office} said about ${about}`,
    `${speaker.surname} on ${about}`,
  ]);
};
const who: Write = ({ fact }) => `Who ${fact.verb}ed ${fact.noun} for ${fact.what} in ${fact.where}?`;

const unheard = (m: Material): string => word(RAREST + 1 + m.below(RAREST));

// As often as these stand here: people mostly ask this bot what somebody said.
const KINDS: readonly (readonly [kind: string, write: Write])[] = [
  ['said', said],
  ['who', who],
  ['said', said],
  ['where', ({ fact }) => `Where did ${fact.who} ${fact.verb} ${fact.noun} for ${fact.what}?`],
  ['when', ({ fact }) => `When did ${fact.who} ${fact.verb} ${fact.noun} for ${fact.what}?`],
  ['said', said],
  ['how-many', ({ fact }) => `How many ${fact.noun} did ${fact.who} ${fact.verb} in ${fact.where}?`],
  ['what', ({ fact }) => `What did ${fact.who} ${fact.verb} in ${fact.where} on ${fact.when}?`],
  ['topic', ({ fact }) => `${fact.noun} ${fact.where} ${fact.what.split(' ')[1]}`],
  ['misspelled', (m) => misspelled(who(m), m.fact.noun)],
  ['unknown', (m) => `What is the ${unheard(m)} of the ${unheard(m)}?`],
];

/** Questions to the news of so many passages, from articles of all parts of it; the same for the same seed. */
export function newsQuestions(passages: number, seed = 1, count = 500): NewsQuestion[] {
  const all = lengths(passages);
  const draw = drawing(seed, -1);
  return Array.from({ length: count }, (_, at) => {
    const [kind, write] = KINDS[at % KINDS.length]!;
    const number = Math.floor(((at + 0.5) / count) * all.length);
    const { facts, said } = article(seed, number, all[number]!);
    const q = write({ ...draw, fact: draw.of(facts), said: draw.of(said) });
    return { id: `${kind}-${at}`, q, kind, ...(kind === 'unknown' && { none: true }) };
  });
}

/** Two letters in the middle of a word exchanged. */
function misspelled(question: string, asked: string): string {
  const at = Math.floor(asked.length / 2) - 1;
  const slip = asked.slice(0, at) + asked[at + 1] + asked[at] + asked.slice(at + 2);
  return question.replace(asked, slip);
}
