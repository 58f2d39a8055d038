import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Candidate, candidates } from '../../../src/answer/candidate.ts';
import { contextOf } from '../../../src/answer/context.ts';
import { rank } from '../../../src/answer/rank.ts';
import { windowOf } from '../../../src/answer/windows.ts';
import { understand } from '../../../src/question/understand.ts';
import { annotatingRead, reading } from '../../../src/search/kept.ts';
import type { Library } from '../../../src/search/library.ts';
import type { Passage } from '../../../src/search/passage.ts';
import type { Span } from '../../../src/text/span.ts';
import { finish } from '../../../src/text/steps.ts';
import { fileOf } from '../../source-file.ts';
import { CORPORA, lot, qaTrain, type Row, rowsOf } from '../qa-train.ts';

/**
 * Sets whose licence lets a model that was trained on them be shipped, and how many questions of each are taken. Left out
 * as whole sources, so that ranking and refusal can be learned on what the reader never read: squadshifts_new_wiki,
 * onestopqa_guardian, qed_nq, selqa, omosqa, clapnq.
 */
const SETS: Readonly<Record<string, number>> = {
  squad_train_parts: Infinity,
  squad_train_aligned: Infinity,
  squad_train_cs224n_val: Infinity,
  squad2_train_unansq_dev: Infinity,
  squad2_train_unanswerable_matched: Infinity,
  squadshifts_reddit: 6000,
  squadshifts_amazon_reviews: 3000,
  qamr: 5000,
  tweetqa: 3000,
  timeqa_human: Infinity,
  covidqa_deepset: 1300,
  policyqa: 600,
  fairytaleqa_explicit: 2500,
  condaqa: Infinity,
  molweni_ubuntu_dialogue: 1200,
};

/** A question and what is read with it: where in it answers stand, in code points; nowhere for a window without one. */
interface Window {
  readonly set: string;
  readonly question: string;
  readonly text: string;
  readonly answers: readonly (readonly [start: number, end: number])[];
}

/** Writes a line for each window: that of an answer, and those that our own ranking would have shown before it. */
function main(shared: string, out: string): void {
  const written = openSync(out, 'w');
  const held = heldOut(shared);
  for (const [set, most] of Object.entries(SETS)) {
    const rows = rowsOf(join(shared, 'data/qa-train', `${set}.jsonl.gz`)).filter(
      ({ context }) => context && !held.has(letters(context)),
    );
    rows.sort((a, b) => (lot(a.id + a.question) < lot(b.id + b.question) ? -1 : 1));
    const counts = [0, 0];
    for (const window of windowsOf(set, rows.slice(0, most))) {
      writeSync(written, `${JSON.stringify(window)}\n`);
      counts[window.answers.length > 0 ? 1 : 0]!++;
    }
    console.log(`${set}: ${counts[1]} windows with an answer, ${counts[0]} without`);
  }
  closeSync(written);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The texts of the corpora on which ranking is learned: the reader has not seen them. */
function heldOut(shared: string): Set<string> {
  const held = new Set<string>();
  for (const draw of CORPORA)
    for (const { files } of qaTrain(shared, draw))
      for (const { text } of files) for (const part of text.split('\n\n')) held.add(letters(part));
  return held;
}

function* windowsOf(set: string, rows: readonly Row[]): Iterable<Window> {
  const texts = [...new Set(rows.map(({ context }) => context!))];
  const names = new Map(texts.map((text, at) => [text, `${String(at).padStart(5, '0')}.txt`]));
  const files = texts.map((text) => fileOf(names.get(text)!, text));
  const { library } = finish(annotatingRead(finish(reading(files, [], null)), null));
  const numbers = new Map(library.articles.map(({ file }, number) => [file, number]));
  for (const { question, context, answers = [] } of rows) {
    const number = numbers.get(names.get(context!)!);
    if (number === undefined) continue;
    const article = library.articles[number]!;
    // An article's text is its file's, so that offsets are those of the context, in code points there.
    const spans = answers.map(({ text, start }) => {
      const from = [...context!].slice(0, start).join('').length;
      return { start: from, end: from + text.length };
    });
    const line = (at: Candidate['article'], window: Span, inside: readonly Span[]): Window => ({
      set,
      question: tidy(set, question),
      ...cut(set, at.text, window, inside),
    });
    const [first] = spans;
    if (first) {
      const place = placeOf(number, first, library);
      if (!place) continue;
      const window = windowOf(place);
      yield line(
        article,
        window,
        spans.filter(({ start, end }) => start >= window.start && end <= window.end),
      );
    }
    const wanted = first ? NEGATIVES : 1;
    const given = spans.map(({ start, end }) => letters(article.text.slice(start, end)));
    for (const window of wrongWindows(question, article, given, library, wanted))
      yield line(window.article, window, []);
  }
}

/** So many windows without an answer for each question that has one. */
const NEGATIVES = 1;

/** The sentence or two that hold a span. */
function placeOf(
  article: number,
  { start, end }: Span,
  { passages }: Library,
): { start: number; end: number; passage: Passage } | null {
  for (let at = passages.first(article); at < passages.first(article + 1); at++) {
    const passage = passages.at(at);
    if (start < passage.start || end > passage.end) continue;
    const first = passage.sentences.find((one) => one.end > start);
    const last = passage.sentences.findLast((one) => one.start < end);
    return first && last ? { start: first.start, end: last.end, passage } : null;
  }
  return null;
}

/** What is ranked before an answer, of any article where the question has one, else of its own. */
function wrongWindows(
  text: string,
  article: Candidate['article'],
  given: readonly string[],
  library: Library,
  wanted: number,
): (Span & Pick<Candidate, 'article'>)[] {
  const question = understand(text, library.vocabulary, library.annotations);
  const found = candidates(question, library, null, null);
  const isWrong = (one: Candidate): boolean => {
    if (given.length === 0) return one.article === article;
    const window = windowOf(one);
    const read = letters(one.article.text.slice(window.start, window.end));
    return !given.some((words) => read.includes(words));
  };
  const ranked = rank(found, contextOf(question, found, library, null));
  const wrong = ranked.map(({ candidate }) => candidate).filter(isWrong);
  return wrong.slice(0, wanted).map((one) => ({ ...windowOf(one), article: one.article }));
}

/** A window with where answers stand in it, in code points. */
function cut(set: string, text: string, { start, end }: Span, inside: readonly Span[]) {
  const points = (at: number): number => [...text.slice(start, at)].length;
  const answers = inside.map((one) => [points(one.start), points(one.end)] as const);
  const read = text.slice(start, end);
  return { text: answers.length > 0 ? read : tidy(set, read), answers };
}

// Where only questions without an answer were cut into tokens, a reader would learn that “was n't” has no answer.
const tidy = (set: string, text: string): string =>
  set === 'squad2_train_unanswerable_matched' ? text.replace(/\s+('s|'re|'ve|'ll|n't|'d|'m)\b/g, '$1') : text;

// node dist/bench/train/reader/windows.js SHARED OUT.jsonl
main(process.argv[2]!, process.argv[3]!);
