import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { SourceFile } from '../../src/corpus/read-files.ts';
import { freeze } from '../../src/packed/frozen.ts';
import { stringAt } from '../../src/packed/strings.ts';
import { annotatingRead, type Kept, reading } from '../../src/search/kept.ts';
import type { Library } from '../../src/search/library.ts';
import { slice } from '../../src/text/span.ts';
import { finish } from '../../src/text/steps.ts';
import { terms as stemsOf } from '../../src/text/terms.ts';
import { articleTexts } from '../generated-texts.ts';

// Names that only other articles explain, and pronouns whose gender only they tell.
const SENTENCES = [
  'Then coach Ana Silva left.',
  'Silva said the team was tired.',
  'Then Ms Roe met Tom Roe.',
  'Roe and Brandt met. She said it was late.',
  'Director Malcolm Brandt left early.',
  '“It is over,” Brandt told reporters. He added that it had been long.',
  'Henk al-Amr, the Delta chairman, won.',
  'The Delta chairman said that al-Amr had agreed.',
  'Then Maria Pugh said no. “Never,” she said.',
  'Pugh, who had agreed, said so. He said that she had not.',
  'From Washington Pugh travelled to Oslo.',
  'Chris O’Brien met Lee Holt on Monday. He said the talks would end soon.',
  'Ms O’Brien said the tax was wrong.',
  'Then Ana Go\u0301mez met Robert Downey Jr. in Paris. She said it was late.',
  'Mr Go\u0301mez and Ms Downey Jr. left.',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...SENTENCES, '\n\n'), { minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: articleTexts.map((one) => [one]) },
  { weight: 1, arbitrary: fc.constantFrom(['---\ntitle: ['], ['']) },
);
const corpus = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', 'e.md'), text);

const filesOf = (texts: Readonly<Record<string, readonly string[]>>): SourceFile[] =>
  Object.entries(texts)
    .map(([file, parts]) => ({ file, text: parts.join(' ') }))
    .map(({ file, text }) => ({ file, text, hash: createHash('sha256').update(text).digest('hex') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

function read(files: readonly SourceFile[], before: Kept | null) {
  return finish(annotatingRead(finish(reading(files, [], before)), before));
}

/** All that can be told of a corpus: its numbers for terms are its own. */
function toldOf({ passages, vocabulary, index, articles, leftOut }: Library) {
  const all = Array.from({ length: passages.size }, (_, at) => passages.at(at));
  const terms = new Set(
    all.flatMap(({ article, terms: found }) => {
      const { text } = articles[article]!;
      return found.flatMap((one) => stemsOf(slice(text, one)).map(({ term }) => term));
    }),
  );
  return {
    leftOut,
    passages: all.map(({ terms: found, ...one }) => ({
      ...one,
      terms: found.map(({ start, end }) => [start, end]),
    })),
    terms: [...terms, 'gone', 'Brandt', 'changed'].map((term) => [
      term,
      vocabulary.frequency(term),
      vocabulary.isName(term),
      vocabulary.written(term),
      vocabulary.nearest(term, 2),
      index.search(new Map([[term, 1]]), 100),
    ]),
  };
}

const frozen = ({ annotations, evidence, articles, refused }: Kept): Buffer =>
  Buffer.concat(freeze({ annotations, tells: toldOfWords(evidence), articles, refused }, ''));

function toldOfWords({ words, tells }: Kept['evidence']): string[] {
  const told = Array.from(tells, (one, word) => (one > 0 ? `${stringAt(words, word)} ${one}` : ''));
  return told.filter((one) => one !== '').sort();
}

test('what is read again after a change is the same as what is read anew', () => {
  fc.assert(
    fc.property(corpus, corpus, (first, second) => {
      let { kept } = read(filesOf(first), null);
      for (const next of [{ ...first, ...second }, second, first]) {
        const again = read(filesOf(next), kept);
        const anew = read(filesOf(next), null);
        expect(frozen(again.kept).equals(frozen(anew.kept))).toBe(true);
        expect(toldOf(again.library)).toEqual(toldOf(anew.library));
        const question = 'What did Brandt say?';
        expect(answerQuestion(again.library, question)).toEqual(answerQuestion(anew.library, question));
        kept = again.kept;
      }
    }),
    { numRuns: 30 },
  );
});
