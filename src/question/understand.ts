import type { Annotations } from '../annotations/annotations.ts';
import type { People } from '../annotations/people/people.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { fold } from '../text/fold.ts';
import { contains, slice } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';
import { porter, stem, type Term, terms } from '../text/terms.ts';
import { askedSpeaker, isGivenOf } from './asked-speaker.ts';
import { expectedType } from './expected-type.ts';
import { frameSpans, kindSpans } from './frame-words.ts';
import { kindOf } from './kind.ts';
import { metonyms } from './metonyms.ts';
import type { Question, QuestionTerm } from './question.ts';
import { corrections, mended } from './spelling.ts';
import { MOST_TERMS } from './term-set.ts';
import { isEnglish, wordForms } from './word-forms.ts';

/** text → Question: its kind, whom it asks for, and its terms as the corpus spells them. */
export function understand(text: string, vocabulary: Vocabulary, annotations: Annotations): Question {
  const said = text.replace(ADDRESS, ({ length }) => ' '.repeat(length));
  const asked = mended(said, (word) => isStopWord(word) || vocabulary.has(stem(word)));
  const speaker = askedSpeaker(asked, annotations);
  const found = kindOf(asked);
  const kind = speaker && (found === 'topic' || found === 'what') ? 'said' : found;
  const frames = frameSpans(asked, kind === 'said');
  if (kind === 'said' && speaker?.isKnown) frames.push(speaker);
  const subject = terms(asked).filter((term) => !frames.some((frame) => contains(frame, term)));
  const own = withoutGivenNames(subject, asked, annotations.people);
  const kinds = kindSpans(asked);
  const read = (term: Term) =>
    questionTerm(term, asked, vocabulary, annotations.people).filter(
      ({ terms }) => terms.length > 0 || !kinds.some((noun) => contains(noun, term)),
    );
  return {
    text,
    kind,
    expects: expectedType(asked, kind),
    speaker,
    terms: numbered(joinWords(own, asked, vocabulary).flatMap(read)),
  };
}

// “Is this true? https://news.example/2025/harbour”: nobody asks for the words of an address.
const ADDRESS = /(?:https?:\/\/|\bwww\.)\S+/gi;

// “Ana Silva” is one name: where only one person bears the surname, the given name tells no more.
const withoutGivenNames = (asked: readonly Term[], text: string, people: People): Term[] =>
  asked.filter((term, at) => {
    const next = asked[at + 1];
    if (!next || next.start !== term.end + 1) return true;
    const [given, surname] = [term, next].map((word) => fold(slice(text, word)));
    const bearers = people.named(surname!);
    return bearers.length !== 1 || !isGivenOf(bearers[0]!, given!);
  });

function questionTerm(found: Term, text: string, vocabulary: Vocabulary, people: People): Unnumbered[] {
  const written = slice(text, found);
  if (written.length > LONGEST_WORD) return [unknown(found, written, vocabulary)];
  const isName = (found.start > 0 && /^\p{Lu}/u.test(written)) || vocabulary.isName(found.term);
  const known = vocabulary.has(found.term);
  const spelled = nameSpellings(found, text, people).filter(vocabulary.has);
  const inflected = isName ? [] : otherForms(written, vocabulary);
  const isFound = known || spelled.length > 0 || inflected.length > 0;
  const others =
    isFound || isPartOfName(found, text, vocabulary) ? [] : otherNames(written, vocabulary, people);
  const isSpelled = isFound || others.length > 0 || isEnglish(written.toLowerCase());
  const corrected = isSpelled ? spelled : corrections(found.term, isName, vocabulary).slice(0, 1);
  const forms = [...new Set([...(known ? [found.term] : []), ...corrected, ...inflected, ...others])];
  const split = isSpelled || forms.length > 0 ? [] : splitWord(found, written, vocabulary);
  if (split.length > 0) return split.flatMap((part) => questionTerm(part, text, vocabulary, people));
  const rarity = vocabulary.rarity(forms[0] ?? found.term);
  return [{ ...found, written, terms: forms, corrected: !isSpelled && forms.length > 0, rarity, isName }];
}

// “Zelenskiy” where the corpus has "Zelensky".
const nameSpellings = (found: Term, text: string, people: People): string[] =>
  people
    .named(fold(slice(text, found).replace(/['’]s?$/, '')))
    .flatMap(({ surnames }) => [...surnames].map(stem));

// “won” where the corpus writes "win". Many of the forms are no words, and not worth remembering.
const otherForms = (written: string, vocabulary: Vocabulary): string[] =>
  wordForms(written.toLowerCase()).map(porter).filter(vocabulary.has);

// “Georgia Meloni” is no country: a word with a capital stands beside it that the corpus lacks.
const isPartOfName = ({ end }: Term, text: string, vocabulary: Vocabulary): boolean => {
  const [next] = /^ \p{Lu}[\p{L}’'-]+/u.exec(text.slice(end)) ?? [];
  return next !== undefined && !vocabulary.has(stem(fold(next.trim())));
};

// “Moscow” where the corpus has "Russian" alone; for “Amman” no Michael Jordan.
const otherNames = (written: string, vocabulary: Vocabulary, people: People): string[] =>
  metonyms(fold(written))
    .filter((name) => people.named(name).length === 0)
    .map((name) => (name === 'us' ? 'us.' : stem(name)))
    .filter(vocabulary.has);

// “frontline” where the corpus writes "front line".
function splitWord(found: Term, written: string, vocabulary: Vocabulary): Term[] {
  for (let at = 3; at <= written.length - 3; at++) {
    const parts = [written.slice(0, at), written.slice(at)].map((part) => terms(part)[0]?.term ?? '');
    if (!parts.every(vocabulary.has)) continue;
    const middle = found.start + at;
    return [
      { term: parts[0]!, start: found.start, end: middle },
      { term: parts[1]!, start: middle, end: found.end },
    ];
  }
  return [];
}

// “cease fire” where the corpus writes "ceasefire".
function joinWords(asked: readonly Term[], text: string, vocabulary: Vocabulary): Term[] {
  const found: Term[] = [];
  for (let at = 0; at < asked.length; at++) {
    const [one, next] = [asked[at]!, asked[at + 1]];
    const joined =
      next && next.start === one.end + 1 ? terms(slice(text, one) + slice(text, next))[0]?.term : undefined;
    const isUnknown = ({ term }: Term) => !vocabulary.has(term);
    if (joined && vocabulary.has(joined) && (isUnknown(one) || isUnknown(next!))) {
      found.push({ term: joined, start: one.start, end: next!.end });
      at++;
    } else found.push(one);
  }
  return found;
}

/** No word of a corpus is longer that anybody would ask for. */
const LONGEST_WORD = 40;

const unknown = (found: Term, written: string, vocabulary: Vocabulary): Unnumbered => ({
  ...found,
  written,
  terms: [],
  corrected: false,
  rarity: vocabulary.rarity(found.term),
  isName: false,
});

type Unnumbered = Omit<QuestionTerm, 'at'>;

const numbered = (asked: readonly Unnumbered[]): QuestionTerm[] =>
  asked
    .filter((term, at) => asked.findIndex((other) => other.term === term.term) === at)
    .slice(0, MOST_TERMS)
    .map((term, at) => ({ ...term, at }));
