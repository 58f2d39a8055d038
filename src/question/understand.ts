import type { People } from '../annotations/people.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { overlaps, slice } from '../text/span.ts';
import { stem, type Term, terms } from '../text/terms.ts';
import { words } from '../text/words.ts';
import { askedSpeaker, isGivenOf } from './asked-speaker.ts';
import { expectedType } from './expected-type.ts';
import { frameSpans } from './frame-words.ts';
import { kindOf } from './kind.ts';
import type { Question, QuestionTerm } from './question.ts';
import { corrections, isSlipOfQuestionWord } from './spelling.ts';
import { wordForms } from './word-forms.ts';

/** text → Question: its kind, whom it asks for, and its terms as the corpus spells them. */
export function understand(text: string, vocabulary: Vocabulary, people: People): Question {
  const speaker = askedSpeaker(text, people);
  const found = kindOf(text);
  const kind = speaker && (found === 'topic' || found === 'what') ? 'said' : found;
  const isTheirs = kind === 'said' && speaker !== null && speaker.people.size > 0;
  const frames = [...frameSpans(text, kind === 'said'), ...(isTheirs ? [speaker] : [])];
  const asked = terms(text).filter((term) => !frames.some((frame) => overlaps(frame, term)));
  const read = (term: Term) => questionTerm(term, text, vocabulary, people);
  return {
    text,
    kind,
    expects: expectedType(text, kind),
    speaker,
    terms: distinct(joinWords(asked, text, vocabulary).flatMap(read)),
  };
}

function questionTerm(found: Term, text: string, vocabulary: Vocabulary, people: People): QuestionTerm[] {
  const written = slice(text, found);
  const isName = (found.start > 0 && /^\p{Lu}/u.test(written)) || vocabulary.isName(found.term);
  const known = vocabulary.frequency(found.term) > 0;
  if (!known && isSlipOfQuestionWord(written.toLowerCase())) return [];
  const spelled = nameSpellings(found, text, people).filter((form) => vocabulary.frequency(form) > 0);
  const corrected =
    known || spelled.length > 0 ? spelled : corrections(found.term, isName, vocabulary).slice(0, 1);
  const forms = [...new Set([...(known ? [found.term] : []), ...corrected])];
  const split = forms.length > 0 ? [] : splitWord(found, written, vocabulary);
  if (split.length > 0) return split.flatMap((part) => questionTerm(part, text, vocabulary, people));
  const rarity = vocabulary.rarity(forms[0] ?? found.term);
  if (!isName) forms.push(...inflected(written, forms, vocabulary));
  return [{ ...found, written, terms: forms, corrected: !known && forms.length > 0, rarity, isName }];
}

// “Zelenskiy” where the corpus has "Zelensky"; “Mark Rubio” where it has only "Marco".
function nameSpellings(found: Term, text: string, people: People): string[] {
  const around = words(text);
  const at = around.findIndex(({ start }) => start === found.start);
  const word = around[at]?.folded ?? '';
  const bearers = people.named(word).flatMap(({ surnames }) => [...surnames]);
  const next = around[at + 1];
  const owners = next ? people.named(next.folded).filter((person) => isGivenOf(person, word)) : [];
  return [...bearers, ...owners.flatMap(({ given }) => given[0] ?? [])].map((name) => stem(name));
}

// “won” where the corpus writes "win".
const inflected = (written: string, known: readonly string[], vocabulary: Vocabulary): string[] => [
  ...new Set(
    wordForms(written.toLowerCase())
      .map((form) => stem(form))
      .filter((form) => !known.includes(form) && vocabulary.frequency(form) > 0),
  ),
];

// “frontline” where the corpus writes "front line".
function splitWord(found: Term, written: string, vocabulary: Vocabulary): Term[] {
  for (let at = 3; at <= written.length - 3; at++) {
    const parts = [written.slice(0, at), written.slice(at)].map((part) => terms(part)[0]?.term ?? '');
    if (parts.some((part) => vocabulary.frequency(part) === 0)) continue;
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
    const isUnknown = (term: Term) => vocabulary.frequency(term.term) === 0;
    if (joined && vocabulary.frequency(joined) > 0 && (isUnknown(one) || isUnknown(next!))) {
      found.push({ term: joined, start: one.start, end: next!.end });
      at++;
    } else found.push(one);
  }
  return found;
}

const distinct = (asked: readonly QuestionTerm[]): QuestionTerm[] =>
  asked.filter((term, at) => asked.findIndex((other) => other.term === term.term) === at);
