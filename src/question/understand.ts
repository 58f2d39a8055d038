import type { Vocabulary } from '../search/vocabulary.ts';
import { overlaps, slice } from '../text/span.ts';
import { type Term, terms } from '../text/terms.ts';
import { frameSpans } from './frame-words.ts';
import { kindOf } from './kind.ts';
import type { Question, QuestionTerm } from './question.ts';
import { corrections, isSlipOfQuestionWord } from './spelling.ts';

/** text → Question: its kind, and its terms as the corpus spells them. */
export function understand(text: string, vocabulary: Vocabulary): Question {
  const kind = kindOf(text);
  const frames = frameSpans(text, kind === 'said');
  const asked = terms(text).filter((term) => !frames.some((frame) => overlaps(frame, term)));
  return {
    text,
    kind,
    terms: distinct(
      joinWords(asked, text, vocabulary).flatMap((term) => questionTerm(term, text, vocabulary)),
    ),
  };
}

function questionTerm(found: Term, text: string, vocabulary: Vocabulary): QuestionTerm[] {
  const written = slice(text, found);
  const isName = found.start > 0 && /^\p{Lu}/u.test(written) ? true : vocabulary.isName(found.term);
  const known = vocabulary.frequency(found.term) > 0;
  if (!known && isSlipOfQuestionWord(written.toLowerCase())) return [];
  const forms = known ? [found.term] : corrections(found.term, isName, vocabulary).slice(0, 1);
  const split = known || forms.length > 0 ? [] : splitWord(found, written, vocabulary);
  if (split.length > 0) return split.flatMap((part) => questionTerm(part, text, vocabulary));
  const rarity = vocabulary.rarity(forms[0] ?? found.term);
  return [{ ...found, written, terms: forms, corrected: !known && forms.length > 0, rarity, isName }];
}

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
