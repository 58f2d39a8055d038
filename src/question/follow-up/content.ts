import type { Annotations } from '../../annotations/annotations.ts';
import { slice } from '../../text/span.ts';
import { infinitive } from '../word-forms.ts';
import { bare, type Clause, clauseOf } from './clause.ts';
import type { Exchange } from './exchange.ts';
import { saidIn } from './said.ts';

/** What the last question was about, as it goes on behind another question word: “was the pool closed”. */
export function content(asked: string, before: Exchange, annotations: Annotations): string {
  const question = bare(before.question);
  const said = saidIn(question, annotations);
  if (said) {
    const speaker = slice(question, said.speaker);
    const topic = said.topic && slice(question, said.topic);
    if (asked === 'how many' && topic !== null) return `${topic}, according to ${speaker}`;
    const verb = VERB.exec(question.slice(said.speaker.end))?.groups?.verb ?? 'say';
    return `did ${speaker} ${verb} this${topic === null ? '' : ` about ${topic}`}`;
  }
  const clause = clauseOf(question);
  if (clause === null) return /^(?:why|how)/.test(asked) ? question : `was ${question}`;
  if (asked === 'who' || asked === 'how many') return chosen(asked, clause, before);
  return clause.helper === null ? behindVerb(clause, before) : behindHelper(asked, clause, before);
}

// “What did Silva write?” and "when?": “did Silva write this”.
const VERB = /^\s+(?:ever\s+|also\s+)?(?<verb>write|claim|announce|promise|demand|suggest)\b/i;

// “Who won the final?” and "when?": “did Ayle win the final”.
function behindVerb({ asked, noun, rest }: Clause, before: Exchange): string {
  const [verb = '', ...others] = rest.split(' ');
  return joined('did', noun || doer(asked, before), infinitive(verb), ...others);
}

// “How many players were sent off?”, “How many goals did Silva score?” and "when?"
function behindHelper(
  word: string,
  { asked, noun, helper, rest, hasSubject }: Clause,
  before: Exchange,
): string {
  const isCircumstance = /\s/.test(asked) && !/^how /i.test(asked);
  const object = isCircumstance || FRAME.test(noun) ? '' : noun;
  const there = /^there\b\s*/i.exec(rest)?.[0];
  if (there !== undefined) return joined(helper, 'there', object, rest.slice(there.length));
  if (!hasSubject && !/^(?:when|where|why|how)?$/i.test(asked))
    return joined(helper, object || doer(asked, before), rest);
  // “How much did it cost?” and "why?": so much
  const degree = /^how (?<degree>much|long|far|often|fast)$/i.exec(asked)?.groups?.degree;
  return joined(helper, rest, object || (degree && word === 'why' ? `so ${degree}` : ''));
}
const FRAME = /^(?:year|month|day|date|time|place|city|town|country|kind|sort|type)\b/i;

// “Which players were sent off?”: and "who?": “were sent off”; "how many?": “players were sent off”.
function chosen(asked: 'who' | 'how many', clause: Clause, before: Exchange): string {
  const { noun, helper, rest, hasSubject } = clause;
  const isWho = asked === 'who';
  if (helper === null) return joined(isWho ? '' : noun || 'people', rest);
  if (!hasSubject)
    return isWho
      ? joined(noun === '' ? helper : plural(helper), rest)
      : joined(noun || 'people', plural(helper), rest);
  if (isWho || noun !== '')
    return joined(isWho ? '' : noun, behindHelper(asked, { ...clause, noun: '' }, before));
  const [subject, ...others] = rest.split(' ');
  return joined(subject, helper, ...others);
}

const PLURAL: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const plural = (helper: string): string => PLURAL[helper] ?? helper;

const doer = (asked: string, { answer }: Exchange): string =>
  /^whom?$/i.test(asked) ? (answer ?? 'somebody') : 'something';

const joined = (...words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join(' ');
