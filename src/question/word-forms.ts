import { recently } from '../packed/recently.ts';
import { nlp } from '../text/compromise.ts';

/**
 * The other forms of an English word, irregular ones too, which no stemmer brings together: "won" has `win`,
 * "children" has `child`. A word that can be no verb and no noun has none.
 */
export const wordForms = recently((word: string): readonly string[] => {
  const { verb, noun } = transforms();
  const infinitives = [...new Set(TENSES.map((tense) => verb.toInfinitive(word, nlp.model(), tense)))];
  const verbs = infinitives.flatMap((infinitive) => {
    const conjugated = Object.values(verb.conjugate(infinitive, nlp.model()));
    return infinitive === word || conjugated.includes(word) ? conjugated : [];
  });
  const nouns = [SINGULARS.get(word) ?? noun.toSingular(word, REGULAR), noun.toPlural(word, nlp.model())];
  return [...new Set([...verbs, ...nouns, ...agents(word, infinitives)])].filter(
    (form) => form !== word && /^\p{L}+$/u.test(form),
  );
});

/** What a verb is called by: "won" and "wins" are forms of `win`. */
export function infinitive(form: string): string {
  const { verb } = transforms();
  const found = ['PastTense', 'PresentTense'].map((tense) =>
    verb.toInfinitive(form.toLowerCase(), nlp.model(), tense),
  );
  return found.find((infinitive) => infinitive !== form.toLowerCase()) ?? form;
}

/** Whether compromise's list of words has it, or another form of it: “resigns” is no slip for "designs". */
export const isEnglish = (word: string): boolean =>
  [word, ...wordForms(word)].some((form) => Object.hasOwn(LEXICON, form));

// “Who wrote it?” is answered by its writer, “Who is the founder?” by somebody who founded it.
function agents(word: string, infinitives: readonly string[]): string[] {
  const doers = [word, ...infinitives].flatMap((verb) => {
    const root = verb.replace(/e$/, '');
    return [`${root}er`, `${root}or`, `${root}${root.at(-1)}er`];
  });
  const done = /^(?<root>\p{L}{3,})(?:er|or)$/u.exec(word)?.groups?.root;
  return done === undefined ? doers : [...doers, done, `${done}e`, `${done}ed`];
}

const TENSES = ['PastTense', 'PresentTense', 'Gerund', 'Participle'] as const;

interface Transforms {
  readonly verb: {
    toInfinitive(word: string, model: unknown, tense: string): string;
    conjugate(infinitive: string, model: unknown): Record<string, string>;
  };
  readonly noun: {
    toSingular(word: string, model: unknown): string;
    toPlural(word: string, model: unknown): string;
  };
}

// compromise documents its methods as open to use, and types them as plain objects.
const transforms = (): Transforms => (nlp.methods() as { two: { transform: Transforms } }).two.transform;

// Irregular plurals with their singulars: compromise turns its table round for every word, unless it has none.
const { irregularPlurals } = (nlp.model() as { two: { irregularPlurals: Record<string, string> } }).two;
const SINGULARS = new Map(Object.entries(irregularPlurals).map(([singular, plural]) => [plural, singular]));
const LEXICON = (nlp.model() as unknown as { one: { lexicon: Record<string, unknown> } }).one.lexicon;
const REGULAR = { two: { irregularPlurals: {} } };
