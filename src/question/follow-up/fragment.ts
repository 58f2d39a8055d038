import type { Annotations } from '../../annotations/annotations.ts';
import { type Span, slice } from '../../text/span.ts';
import { words } from '../../text/words.ts';
import { bare } from './clause.ts';
import type { Exchange } from './exchange.ts';
import { isPreposition, isTime, nounPhrases, type Phrase } from './noun-phrases.ts';
import { isSpeaker, peopleIn, type Said, saidIn } from './said.ts';

const LEAD =
  /^(?:(?:and|but|or|so|ok|okay|then)[,\s]+)*(?:(?:what|how)\s+about\s+|(?:and|but|or)[,\s]+|(?:the\s+)?same\s+(?:for|about|with)\s+)/i;
const NO_FRAGMENT =
  /^(?:what|who|whom|whose|which|when|where|why|how|if|that|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|he|she|they|it|i|you|we|then|so|not|yes|no|thanks?|please|else|more)\b/i;
const LONGEST = 8;

/** “And Silva?”, “What about the price?”, “In 2019?”: the last question, with this in the place of its like. */
export function byFragment(text: string, before: Exchange, annotations: Annotations): string | null {
  const [lead = ''] = LEAD.exec(text.trim()) ?? [];
  const said = text
    .trim()
    .slice(lead.length)
    .replace(/[?!.\s]+$/, '')
    .replace(/\s+too$/i, '');
  const [preposition, phrase] = withPreposition(said);
  if (lead === '' && preposition === '') return null;
  if (phrase === '' || NO_FRAGMENT.test(phrase) || words(said).length > LONGEST || hasClause(said))
    return null;
  if (!isSpeaker(phrase, annotations) && nounPhrases(phrase)[0]?.start !== 0) return null;
  const question = bare(before.question);
  const place =
    preposition === ''
      ? placeOf(phrase, question, annotations)
      : placeBehind(preposition, phrase, question, annotations);
  if (place === null) return null;
  const { at, put } = place;
  return `${question.slice(0, at.start)}${put}${question.slice(at.end)}?`.replace(/\s+/g, ' ');
}

interface Place {
  readonly at: Span;
  readonly put: string;
}

function withPreposition(said: string): [preposition: string, phrase: string] {
  const [, word = '', phrase = ''] = /^(\p{L}+)\s+(.+)$/u.exec(said) ?? [];
  return isPreposition(word.toLowerCase()) ? [word.toLowerCase(), phrase] : ['', said];
}

// A fragment has no verb that could make it a question of its own.
const hasClause = (said: string): boolean =>
  /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|said|says?)\b/i.test(said);

function placeOf(phrase: string, question: string, annotations: Annotations): Place | null {
  if (isTime(phrase))
    return placeOfTime(
      /^(?:last|next|this|yesterday|today|tomorrow)\b/i.test(phrase) ? phrase : `in ${phrase}`,
      question,
    );
  const said = saidIn(question, annotations);
  const people = peopleIn(question, annotations);
  if (isSpeaker(phrase, annotations) || (said && isHuman(phrase) && !isHuman(topicOf(question, said)))) {
    const at = said?.speaker ?? people[0];
    return at ? { at, put: phrase } : null;
  }
  return said
    ? placeOfTopic(phrase, question, said.topic)
    : replaced(phrase, question, lastOf(question, phrase));
}

// “And the president?”, though no president speaks; but after "about the captain?" it is another topic.
const isHuman = (phrase: string): boolean => nounPhrases(phrase).at(-1)?.isHuman ?? false;
const topicOf = (question: string, { topic }: Said): string => (topic ? slice(question, topic) : '');

function placeBehind(
  preposition: string,
  phrase: string,
  question: string,
  annotations: Annotations,
): Place | null {
  if (isTime(phrase)) return placeOfTime(`${preposition} ${phrase}`, question);
  const said = saidIn(question, annotations);
  const isTopic = ['about', 'on', 'regarding', 'concerning'].includes(preposition);
  if (said && isTopic) return placeOfTopic(phrase, question, said.topic);
  if (isTopic && preposition !== 'on') return placeOf(phrase, question, annotations);
  const same = new RegExp(String.raw`\b${preposition}\s+(?=\S)`, 'i').exec(question);
  const start = same ? same.index + same[0].length : -1;
  const at = nounPhrases(question).find((one) => one.start === start) ?? ofPhrase(question, preposition);
  return at
    ? { at, put: phrase }
    : { at: { start: question.length, end: question.length }, put: ` ${preposition} ${phrase}` };
}

// “the price of ammonia” is one phrase; "and of nitrogen?" takes the place of its second half.
function ofPhrase(question: string, preposition: string): Span | undefined {
  if (preposition !== 'of') return undefined;
  const phrase = nounPhrases(question).findLast(({ text }) => /\sof\s/i.test(text));
  const from = phrase ? phrase.text.search(/\sof\s/i) + 4 : 0;
  return phrase && { start: phrase.start + from, end: phrase.end };
}

// “How much was lost in 2019?” and "in 2020?"; where no time is told, it is put at the end.
function placeOfTime(time: string, question: string): Place {
  const now = nounPhrases(question).find(({ isTime }) => isTime);
  if (!now) return { at: { start: question.length, end: question.length }, put: ` ${time}` };
  const before = /(?:\b(?:in|on|at|during|since|until|before|after|by)\s+)$/i.exec(
    question.slice(0, now.start),
  );
  return { at: { start: now.start - (before?.[0].length ?? 0), end: now.end }, put: time };
}

const placeOfTopic = (phrase: string, question: string, topic: Span | null): Place =>
  topic
    ? { at: topic, put: phrase }
    : { at: { start: question.length, end: question.length }, put: ` about ${phrase}` };

const replaced = (phrase: string, question: string, at: Phrase | undefined): Place | null =>
  at && slice(question, at) !== phrase ? { at, put: phrase } : null;

// “How many people came to the march?” and "the meeting?": the last phrase, of those with an article if it has one.
function lastOf(question: string, phrase: string): Phrase | undefined {
  const isDefinite = (text: string) => /^(?:the|an?|this|that)\s/i.test(text);
  // “How many people …?” and "the meeting?": what is counted is not counted another way.
  const isCounted = ({ after }: Phrase) => isDefinite(phrase) && /^(?:many|much|which|what)$/.test(after);
  const all = nounPhrases(question).filter((one) => !one.isTime && !isCounted(one));
  // “How old is Silva?” and "the club?", but “How many goals did Silva score?” and "penalties?"
  const things = all.filter(({ isHuman }) => !isHuman);
  const phrases = things.length > 0 ? things : all;
  return phrases.findLast(({ text }) => isDefinite(text) === isDefinite(phrase)) ?? phrases.at(-1);
}
