import nlp from 'compromise/two';

/**
 * The other forms of an English word, irregular ones too, which no stemmer brings together: "won" has `win`,
 * "children" has `child`. A word that can be no verb and no noun has none.
 */
export function wordForms(word: string): string[] {
  const { verb, noun } = transforms();
  const infinitives = TENSES.map((tense) => verb.toInfinitive(word, nlp.model(), tense));
  const verbs = [...new Set(infinitives)].flatMap((infinitive) =>
    infinitive === word || isIrregular(infinitive, word)
      ? Object.values(verb.conjugate(infinitive, nlp.model()))
      : [],
  );
  const nouns = [noun.toSingular(word, nlp.model()), noun.toPlural(word, nlp.model())];
  return [...new Set([...verbs, ...nouns])].filter((form) => form !== word && /^\p{L}+$/u.test(form));
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

const isIrregular = (infinitive: string, word: string): boolean =>
  Object.values(transforms().verb.conjugate(infinitive, nlp.model())).includes(word);
