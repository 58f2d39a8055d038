import type { Annotations } from '../../annotations/annotations.ts';
import { bare } from './clause.ts';
import { content } from './content.ts';
import type { Exchange } from './exchange.ts';

const ASKED = String.raw`(?<asked>why(?:\s+not)?|how\s+come|since\s+when|until\s+when|(?:by|with|to|from|for|against)\s+whom?|whom?\s+(?:by|with|to|from|for|against)|from\s+where|where\s+(?:to|from)|(?:in|on)\s+(?:what|which)\s+(?:year|month|day|city|town|country)|(?:what|which)\s+(?:year|month|day)|how\s+(?:many|much|long|old|often|far|big|high|tall)|who|when|where|how)`;
const LONE = new RegExp(String.raw`^${ASKED}(?:\s+(?:exactly|then|though|precisely))?$`, 'i');
const HAPPENED =
  '(?:\\s+(?:happen|happened|happening|take place|taking place|occur|occurred|be|been|come about|said|done|announced|reported))?';
const OF_THAT = new RegExp(
  String.raw`^${ASKED}\s+(?:was|is|were|are|did|does|has|had|will|would|should)\s+(?:that|this|all that|all this)${HAPPENED}$`,
  'i',
);

/** “Why?”, “When was that?”: the question word, and then what the last question was about. */
export function byQuestionWord(text: string, before: Exchange, annotations: Annotations): string | null {
  const plain = bare(text);
  const asked = (LONE.exec(plain) ?? OF_THAT.exec(plain))?.groups?.asked;
  if (asked === undefined) return null;
  return `${capitalAs(text, inFront(asked))} ${content(inFront(asked), before, annotations)}?`;
}

// “who by” is "by whom", “how come” is "why".
const inFront = (asked: string): string =>
  asked
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^whom? (by|with|to|from|for|against)$/, '$1 whom')
    .replace(/^(\w+) who$/, '$1 whom')
    .replace(/^where (from|to)$/, '$1 where')
    .replace(/^how come$|^why not$/, 'why')
    .replace(/^(?:what|which) (year|month)$/, 'in what $1')
    .replace(/^(?:what|which) day$/, 'on what day');

const capitalAs = (text: string, asked: string): string =>
  /^\W*\p{Lu}/u.test(text) ? asked[0]!.toUpperCase() + asked.slice(1) : asked;
