import type { Span } from '../text/span.ts';

// Words that say what kind of answer is wanted, not what it is about. “How many people …” looks for a number
// near "people"; a passage with the word "many" is no nearer to it.
const FRAMES: readonly RegExp[] = [
  /\bhow (?:many|much|old|long|far|tall|large|big|high|deep|often|fast|heavy|wide|come)\b/gi,
  /\b(?:what|which) (?:was|is|are|were) the (?:name|names|term|word|reason|reasons|cause|causes|purpose) (?:of|for)\b/gi,
  /\b(?:what|which) (?:kind|type|sort|share|number|amount) of\b/gi,
  /\b(?:in|at|on|during)?\s*(?:what|which) (?:year|date|day|time|place)\b/gi,
  /\b(?:quotes?|quotations?|statements?|remarks?|comments?|words) (?:by|from|of)\b/gi,
  /['’]s? (?:views?|opinions?|position|stance|reactions?|comments?|statements?|remarks?|words|quotes?|response) (?:on|to|about|of|regarding)\b/gi,
  /\b(?:quotes?|quotations?|statements?|remarks?|comments?)(?=\s*[?.!]*$)/gi,
  /\b(?:reaction|response) to\b/gi,
  /\b(?:take|takes|taken|took|taking) place\b/gi,
  /\bhappen(?:s|ed|ing)?\b/gi,
  /\bsupposed to\b/gi,
  /\baccording to\b/gi,
  // "what else", “who else”
  /\b(?:what|who|where|when|how|why|anything|anybody|anyone) else\b/gi,
];

// “What did she say about …”: the sentence that answers may use any other word for saying it.
const SAYING =
  /\b(?:say|says|said|saying|tell|tells|told|claim|claims|claimed|mention|mentioned|remark|remarked|comment|commented|think|thinks|thought|describe|describes|described|state|stated|talk|talks|talked|speak|explain|explained|respond|responded|react|reacted)\b/gi;

/** Where a question only says what kind of answer it wants: its words there are no search terms. */
export function frameSpans(question: string, isAboutSaying: boolean): Span[] {
  const patterns = isAboutSaying ? [...FRAMES, SAYING] : FRAMES;
  return patterns.flatMap((pattern) =>
    [...question.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  );
}

// “Which country won?” is answered by a country's name, “What is the figure for May?” by a figure: articles need not have
// the word itself.
const NOUNS =
  'country|countries|nation|state|city|cities|town|village|place|region|area|location|person|people|man|woman|player|team|club|company|companies|firm|organi[sz]ation|group|party|event|incident|figure|film|movie|book|song|animal|thing|term|word|object|item';
const KIND = new RegExp(
  String.raw`\b(?:(?:what|which)(?: \p{L}+)?|what (?:is|was|are|were) the) (?<noun>${NOUNS})s?\b`,
  'giu',
);

/** The nouns of a question that only say of which kind its answer is. */
export const kindSpans = (question: string): Span[] =>
  [...question.matchAll(KIND)].map(({ index, 0: words, groups }) => {
    const start = index + words.lastIndexOf(groups!.noun!);
    return { start, end: index + words.length };
  });
