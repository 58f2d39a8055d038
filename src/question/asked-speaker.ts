import type { Annotations } from '../annotations/annotations.ts';
import { officeTerm } from '../annotations/people/designation.ts';
import type { People, Person } from '../annotations/people/people.ts';
import { isSameName } from '../annotations/people/same-name.ts';
import { HONORIFICS } from '../annotations/reading/word-classes.ts';
import { type Span, slice, trim } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/words.ts';
import { metonyms } from './metonyms.ts';
import { isOneSlipApart } from './spelling.ts';

const SAY =
  'say|says|said|saying|tell|tells|told|claim|claims|claimed|argue|argues|argued|warn|warns|warned|accuse|accuses|accused|describe|describes|described|call|calls|called|announce|announced|promise|promises|promised|demand|demands|demanded|urge|urged|explain|explained|write|wrote|written|think|thinks|thought|respond|responded|react|reacted|comment|commented|state|stated|stress|stressed|insist|insisted|remark|remarked|suggest|suggested|admit|admitted|deny|denied|confirm|confirmed|mention|mentioned|add|added|ask|asked|propose|proposed|criticise|criticize|criticised|criticized|praise|praised|talk|speak|mean|want|believe';
const ABOUT = 'on|about|regarding|concerning|re|to|toward|towards|in|at|of|after|before|during|when|for';
const VIEWS =
  'views?|opinions?|position|stance|comments?|statements?|remarks?|words|quotes?|quotations?|reactions?|response|take|thoughts|claims?|warnings?|argument|criticism';
const X = String.raw`(?<who>\S+(?:\s+\S+){0,7}?)`;

// Where a question names who speaks; the first pattern that fits decides.
const PATTERNS: readonly RegExp[] = [
  // "according to X"
  new RegExp(String.raw`\baccording to\s+${X}(?=\s*[,?.!]|\s+(?:${ABOUT}|what|who|how|why|where)\b|$)`, 'i'),
  // "X's view on Y"
  new RegExp(String.raw`(?:^|\b(?:is|was|are|were)\s+)${X}(?:['’]s?)\s+(?:${VIEWS})\b`, 'i'),
  // "quotes by X on Y", "statements from X"
  new RegExp(String.raw`\b(?:${VIEWS})\s+(?:by|from|of)\s+${X}(?=\s+(?:${ABOUT})\b|\s*[?.!]*$)`, 'i'),
  // "what did X say about Y", "how has X described Y", "how many … did X say"
  new RegExp(
    String.raw`\b(?:did|does|do|has|have|had|is|was|are|were|would|will|can)\s+${X}\s+(?:\w+ly\s+|ever\s+|also\s+|just\s+)?(?:${SAY})\b`,
    'i',
  ),
  // "what X said about Y", "X says"
  new RegExp(
    String.raw`^(?:(?:so|and)\s+)?(?:what|everything|anything|all)\s+(?:that\s+)?${X}\s+(?:${SAY})\b`,
    'i',
  ),
  // "X reaction to Y", "X quotes", "X statements on Y"; not "Which leaders signed the statement?"
  new RegExp(
    String.raw`^(?!(?:what|which|who|whom|whose|when|where|why|how)\b)${X}\s+(?:${VIEWS})(?=\s+(?:${ABOUT})\b|\s*[?.!]*$)`,
    'i',
  ),
];
// "X on Y": only somebody who is known speaks on something; "attack on the harbour" is a topic.
const SPEAKS_ON = new RegExp(String.raw`^${X}\s+(?:on|about|re|regarding)\s+\S`, 'i');

/** Whom a question wants to hear: the words that name them, and who in the corpus they may be. */
export interface AskedSpeaker extends Span {
  readonly people: ReadonlySet<Person>;
  /** They are in the corpus, and their own words are wanted: “What did she say?”, or there are some to show. */
  readonly isKnown: boolean;
  /** Only somebody's words will do: “What did she say?”; what she proposed or thought others may tell as well. */
  readonly saysIt: boolean;
}

const ONLY_WORDS =
  /\b(?:sa(?:y|ys|id|ying)|tell|tells|told|remark(?:s|ed)?|comment(?:s|ed)?|quot(?:es?|ed|ations?)|statements?|reactions?|reacts?|reacted|responds?|responded|according to)\b/i;

/** The speaker that a question names, with the people of the corpus that fit; null where it names none. */
export function askedSpeaker(question: string, annotations: Annotations): AskedSpeaker | null {
  const asked = (span: Span, saysIt: boolean): AskedSpeaker => {
    const people = speakersNamed(question, span, annotations);
    const speak = [...people].some((person) => annotations.speaks(person));
    return { ...span, people, saysIt, isKnown: people.size > 0 && (saysIt || speak) };
  };
  for (const pattern of PATTERNS) {
    const span = whoIn(question, pattern);
    if (span) return asked(span, ONLY_WORDS.test(question));
  }
  const span = whoIn(question, SPEAKS_ON);
  const found = span && asked(span, false);
  return found?.isKnown && [...found.people].some(({ surname }) => surname !== null) ? found : null;
}

function whoIn(question: string, pattern: RegExp): Span | null {
  const match = pattern.exec(question);
  const who = match?.groups?.who;
  if (match === null || who === undefined) return null;
  const start = match.index + match[0].indexOf(who);
  const span = trim(question, { start, end: start + who.length });
  const said = slice(question, span);
  // "What did he say", "what does it mean": nobody is named.
  return words(said).some(({ folded }) => !isStopWord(folded)) ? span : null;
}

/** Everybody of whom all the words may be said: “lavrow”, “Kremlin spokesman Peskov”, “the diplomat”, “Holt and Brandt”. */
export function peopleNamed(question: string, span: Span, people: People): Set<Person> {
  const called = peopleCalled(wordsOf(slice(question, span)), people);
  if (called.size > 0) return called;
  const several = slice(question, span).split(/,\s*(?:and\s+)?|\s+(?:and|or)\s+/i);
  return several.length > 1
    ? new Set(several.flatMap((one) => [...peopleCalled(wordsOf(one), people)]))
    : called;
}

/** The same; where nobody is called so, who speaks for a country of that name: for “Moscow” the Kremlin. */
export function speakersNamed(question: string, span: Span, { people, speaks }: Annotations): Set<Person> {
  const called = peopleNamed(question, span, people);
  if (called.size > 0) return called;
  const others = metonyms(wordsOf(slice(question, span)).join(' '));
  const ofCountry = others.flatMap((name) => [...peopleCalled(name.split(' '), people)]);
  return inOrder(ofCountry.filter((one) => one.surname === null && speaks(one))); // for “Amman” no Michael Jordan
}

// “Ms Ines M. Holt”: neither how she is addressed nor an initial tells who she is.
const wordsOf = (phrase: string): string[] =>
  words(phrase)
    .map(({ folded }) => folded)
    .filter(
      (folded) => (!isStopWord(folded) && folded.length > 1 && !HONORIFICS.has(folded)) || folded === 'us',
    );

function peopleCalled(named: readonly string[], people: People): Set<Person> {
  if (named.length === 0) return new Set();
  const isSurname = named.map((word) => people.named(word).length > 0);
  // All words are said of them, as of “the Kremlin spokesman”.
  const byOffice = people.called(named.map(officeTerm)).filter((one) => isHolder(one, named, isSurname));
  const byName = named.flatMap((word) => people.named(word)).filter((one) => bears(one, named, isSameName));
  if (byOffice.length + byName.length > 0) return inOrder([...byOffice, ...byName]);
  const bySlip = named.flatMap((word) => people.slips(word)).filter((one) => bears(one, named, isSlip));
  return inOrder(bySlip);
}

const isSlip = (one: string, other: string): boolean =>
  one.length >= 5 && one[0] === other[0] && isOneSlipApart(one, other);

const inOrder = (people: readonly Person[]): Set<Person> => new Set([...people].sort((a, b) => a.id - b.id));

// “Kremlin spokesman Peskov”, “Dmitry Peskov”: one word is the surname, the others are said of its bearer.
function bears(
  person: Person,
  named: readonly string[],
  isName: (one: string, other: string) => boolean,
): boolean {
  const { surname } = person;
  if (surname === null) return false;
  const isOwn = named.map((word) => isName(word, surname));
  return (
    isOwn.includes(true) &&
    named.every(
      (word, at) => isOwn[at] || person.designations.has(officeTerm(word)) || isGivenOf(person, word),
    )
  );
}

// And none of the words is anybody's name.
function isHolder(person: Person, named: readonly string[], isSurname: readonly boolean[]): boolean {
  if (person.surname === null) return isOffice(person.name, named, isSurname);
  return !isSurname.includes(true) && !named.some((word) => isGivenOf(person, word));
}

// “The diplomat” is "a senior European diplomat", “the White House” may speak by "White House officials"; but a
// spokesman for Silva is not Silva, and critics of a company do not speak for it.
function isOffice(name: string, named: readonly string[], isSurname: readonly boolean[]): boolean {
  if (isSurname.every(Boolean)) return false;
  const asked = named.map(officeTerm);
  const main = words(name.split(/\s(?:of|for|at|from|in|with|to|on|by|who|,)\s/)[0]!);
  const terms = main
    .filter(({ folded }) => !isStopWord(folded) || folded === 'us')
    .map(({ folded }) => officeTerm(folded));
  const begins = asked.every((term, at) => terms[at] === term) && !main[asked.length]?.joined;
  return begins || asked.includes(terms.at(-1)!) || asked.every((term) => !terms.includes(term));
}

// “Mark Rubio” for Marco Rubio: beside the right surname a given name need not be spelled well.
export const isGivenOf = ({ given }: Person, word: string): boolean =>
  given.some((name) => isSameName(name, word) || (word.length >= 3 && name.slice(0, 3) === word.slice(0, 3)));
