import type { Annotations } from '../../annotations/annotations.ts';
import type { Person } from '../../annotations/people/people.ts';
import { type Span, slice } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { words } from '../../text/words.ts';
import { askedSpeaker, isGivenOf, peopleNamed } from '../asked-speaker.ts';
import { kindOf } from '../kind.ts';
import { nounPhrases } from './noun-phrases.ts';

/** Where a question names whom it wants to hear, and what about; null where it leaves that open. */
export interface Said {
  readonly speaker: Span;
  readonly topic: Span | null;
}

const ABOUT = /\b(?:about|on|regarding|concerning)\s+/i;
const DESCRIBES =
  /\b(?:describe[ds]?|criticis(?:e[ds]?)|criticiz(?:e[ds]?)|praise[ds]?|explain(?:s|ed)?|call(?:s|ed)?)\s+/i;

/** “what did Silva say about the vote”: “Silva” and “the vote”; null where nobody's words are asked for. */
export function saidIn(question: string, annotations: Annotations): Said | null {
  const speaker = askedSpeaker(question, annotations);
  if (speaker === null || !['said', 'what', 'topic'].includes(kindOf(question))) return null;
  const end = question.replace(/[?!.\s]+$/, '').length;
  const after = question.slice(speaker.end, end);
  const match = ABOUT.exec(after) ?? DESCRIBES.exec(after);
  const start = match ? speaker.end + match.index + match[0].length : end;
  return { speaker, topic: start < end ? { start, end } : null };
}

/** Where a question names people of the corpus: “Ana Silva” in “When did Ana Silva leave?” */
export function peopleIn(question: string, { people }: Annotations): Span[] {
  const found = words(question);
  const has = (at: number) => isCapital(question, found[at]!.start) && !isStopWord(found[at]!.folded);
  const isPlain = !found.some((_, at) => at > 0 && has(at));
  const isName = (at: number) => bearersOf(at).length > 0 && (has(at) || (isPlain && !isOfPhrase(at)));
  const bearersOf = (at: number): readonly Person[] => people.named(found[at]!.folded);
  // “when was the hill closed”: behind a determiner it is no name.
  const isOfPhrase = (at: number) => at > 0 && /^(?:the|an?|this|that)$/.test(found[at - 1]!.folded);
  return found.flatMap((word, at) => {
    if (isStopWord(word.folded) || !isName(at)) return [];
    let first = at;
    while (first > 0 && isGiven(first - 1)) first--;
    return [{ start: found[first]!.start, end: endOf(question, word) }];

    function isGiven(before: number): boolean {
      const isNext = /^ $/.test(question.slice(found[before]!.end, found[before + 1]!.start));
      const isTheirs = bearersOf(at).some((person) => isGivenOf(person, found[before]!.folded));
      return isNext && !isStopWord(found[before]!.folded) && (isTheirs || (before > 0 && has(before)));
    }
  });
}

// “Silva's”: the name goes without the ending.
const endOf = (text: string, span: Span): number =>
  span.end - (/['’]s?$/i.exec(slice(text, span))?.[0].length ?? 0);

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at));

/** Whether it is the name, office or group of somebody who speaks in the corpus: “Silva”, “the mayor”. */
export function isSpeaker(phrase: string, annotations: Annotations): boolean {
  const called = [...peopleNamed(phrase, { start: 0, end: phrase.length }, annotations.people)];
  const isOfPhrase = /^(?:the|an?)\s/i.test(phrase);
  // “the price” is nobody called Price.
  const isName = ({ surnames }: Person) => words(phrase).some(({ folded }) => surnames.has(folded));
  return called.some((person) => annotations.speaks(person) && !(isOfPhrase && isName(person)));
}

/** What a question is about beside whose words it wants: the noun phrases that are no people and no times. */
export const thingsIn = (question: string, annotations: Annotations) => {
  const people = peopleIn(question, annotations);
  return nounPhrases(question).filter(
    (phrase) =>
      !phrase.isTime && !people.some(({ start, end }) => phrase.start <= start && end <= phrase.end),
  );
};
