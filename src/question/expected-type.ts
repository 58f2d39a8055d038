import type { Measure } from '../annotations/spots/amounts.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/terms.ts';
import type { QuestionKind } from './kind.ts';
import type { Question } from './question.ts';

/** What a short answer to a question is made of; null where nothing tells. A list is “Which two towns …?” */
export type ExpectedType =
  | 'person'
  | 'place'
  | 'time'
  | 'cause'
  | 'name'
  | 'list'
  | ObjectOf
  | Measured
  | null;

/** What the action of a verb is done to, the verb being a stem: “What was hit by the storm?” */
export interface ObjectOf {
  readonly objectOf: string;
}

/** How much or how many of something. */
export interface Measured {
  readonly measure: Measure | 'any';
}

export const isObject = (expects: ExpectedType): expects is ObjectOf =>
  typeof expects === 'object' && expects !== null && 'objectOf' in expects;

export const isMeasured = (expects: ExpectedType): expects is Measured =>
  typeof expects === 'object' && expects !== null && 'measure' in expects;

// “How old” wants an age, "how long" a duration, “how tall” a length; “how high” may be a fine or a flood.
const MEASURES: readonly (readonly [Measure | 'any', RegExp])[] = [
  ['age', /\bhow old\b|\b(?:what|which) age\b/i],
  ['duration', /\bhow (?:long|often)\b/i],
  ['length', /\bhow (?:tall|wide|deep)\b|\b(?:height|distance|length)\b/i],
  ['any', /\bhow (?:far|high|large|big|great|low)\b|\bwhat (?:amount|rate|level|size|fine|price|score)\b/i],
  ['share', /\b(?:percent|percentage|share|proportion|fraction)\b/i],
  ['money', /\bhow much (?:money|did|does|do|was|is)\b|\b(?:cost|price|budget|salary|paid|pay|earn)\b/i],
  ['weight', /\bhow (?:heavy|hot|cold)\b|\b(?:weigh|weight|temperature)\b/i],
];

// “Which club …?”, “What company …?”; not “What is …?”, “What kind of …?”
const NOUN =
  /^(?:in |on |at |for |to |by |with )?(?:which|what) (?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|happens?|happened|the|a|an|of|kind|type|sort|if|about)\b)(?<noun>\w+(?: \w+)?)/i;
const MANY = /^(?:two|three|four|five|six)\b|s$/i;

// “What was hit by the storm?”, “What did the storm hit in May?”: something is wanted that was hit.
const OBJECT =
  /^what (?:was|were|did|does|do) (?:[^?]*? )??(?<verb>\p{Ll}+)(?: (?:by|in|on|at|for|from|to|with|after|before|during|when)\b[^?]*)?\?*$/iu;

export function expectedType(text: string, kind: QuestionKind): ExpectedType {
  if (kind === 'who') return 'person';
  if (kind === 'where') return 'place';
  if (kind === 'when') return 'time';
  if (kind === 'why') return 'cause';
  const verb = kind === 'what' ? (OBJECT.exec(text)?.groups?.verb ?? null) : null;
  if (verb !== null) return { objectOf: stem(fold(verb)) };
  const noun = NOUN.exec(text)?.groups?.noun;
  if (kind === 'what') return noun === undefined ? null : MANY.test(noun.split(' ')[0]!) ? 'list' : 'name';
  if (kind !== 'how-many') return null;
  return { measure: MEASURES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'count' };
}

/**
 * Whether a few words answer: “What did Silva say?”, "Why …?", “How does it work?” want a sentence at least, "Did it rain?" a
 * yes or no, and a topic whatever there is.
 */
export const asksForFact = ({ kind, expects, text }: Pick<Question, 'kind' | 'expects' | 'text'>): boolean =>
  FACTS.has(kind) && !(expects === null && /\bhow\b/i.test(text));
const FACTS: ReadonlySet<QuestionKind> = new Set(['who', 'where', 'when', 'how-many', 'what']);
