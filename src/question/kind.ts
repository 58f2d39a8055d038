export const QUESTION_KINDS = [
  'said',
  'who',
  'where',
  'when',
  'how-many',
  'why',
  'what',
  'yes-no',
  'topic',
] as const;

/** What kind of answer is asked for. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

// The first that fits decides. Questions come in any case and often without a question mark.
const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  // "How many people came?", "What share of the vote?", "In how many games?"
  ['how-many', /\bhow (?:many|much|old|long|far|tall|large|big|high|deep|often|fast|heavy|wide)\b/],
  [
    'how-many',
    /\b(?:what|which) (?:[a-z]+ )?(?:share|percentage|percent|proportion|number|amount|fraction|rate|age|price|cost|size|length|height|distance|population|score)\b/,
  ],
  // "When did it end?", "In what year", "on which day"
  ['when', /(?:^|\b(?:since|until|and|by) )when\b/],
  [
    'when',
    /\b(?:what|which) (?:[a-z]+ )?(?:year|date|day|month|week|time|minute|hour|century|decade|season|quarter)s?\b/,
  ],
  [
    'why',
    /(?:^|\band )why\b|\bhow come\b|^(?:for )?what(?: is| was| were| are)? (?:the )?(?:reasons?|causes?|caused|purpose|motive)\b/,
  ],
  ['where', /(?:^|\b(?:from|and|to) )where\b/],
  [
    'where',
    /\b(?:what|which) (?:[a-z]+ )?(?:country|city|town|place|state|location|region|province|continent|village|venue|stadium)\b/,
  ],
  [
    'who',
    /(?:^|\b(?:by|to|with|from|for|of|and) )(?:who|whom|whose)\b|^(?:what|which) (?:person|man|woman|player|scientist|president|minister)\b/,
  ],
  [
    'said',
    /^(?:what|how|which)\b.*\b(?:say|says|said|saying|tell|tells|told|claim|claims|claimed|accuse|accuses|accused|describe|describes|described|call|warn|warned|argue|argued|think|respond|react|comment|stress|insist|remark|announce|promise|demand|urge|explain|write|suggest)\b/,
  ],
  [
    'said',
    /^(?:quotes?|statements?|quotations?|remarks?|comments?|words|reactions?|views?|opinions?|position|stance)\b.*\b(?:by|from|of|on|to|about)\b/,
  ],
  [
    'said',
    /['’]s? (?:views?|opinions?|position|stance|reactions?|comments?|statements?|remarks?|words|quotes?|response)\b|\b(?:reaction|response) to\b/,
  ],
  ['what', /\b(?:what|which|how)\b/],
  ['who', /\bwho\b/],
  ['when', /\bwhen\b/],
  ['where', /\bwhere\b/],
  [
    'yes-no',
    /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|hasn['’]?t|haven['’]?t|can['’]?t|won['’]?t)\b/,
  ],
];

/** What kind of answer a question asks for; a question without a question word names a topic. */
export function kindOf(question: string): QuestionKind {
  const asked = question
    .toLowerCase()
    .replace(/\bwh?at['’]?s\b/g, 'what is')
    .replace(/\bwh?at\b/g, 'what')
    .replace(/\bwho['’]?s\b/g, 'who is')
    .trim();
  return KINDS.find(([, pattern]) => pattern.test(asked))?.[0] ?? 'topic';
}
