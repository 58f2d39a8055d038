import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTokenizer } from '../../../src/search/meaning/model-files.ts';
import { NoEncoder } from '../../../src/search/meaning/no-encoder.ts';
import { wordsOf } from '../../../src/search/meaning/pieces.ts';
import { openReader, type Reader, type Reading } from '../../../src/search/meaning/reader.ts';
import { slice } from '../../../src/text/span.ts';
import { tempFolder } from '../../temp-folder.ts';

const tokenizer = openTokenizer('models/e5-small-v2');

describe('the words of a text', () => {
  const text = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        ' ',
        '  ',
        '’s',
        'naïve',
        '3,000 €',
        'U.S.',
        'wasn’t',
        '東京',
        'İzmir',
        '\u00ad',
        '“so”',
        'a_b',
        'C++',
      ),
    ),
    { maxLength: 12 },
  );

  test('have together the pieces that the tokenizer cuts the whole text into', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const pieces = [...wordsOf(tokenizer, whole)].flatMap(({ ids }) => ids);
        expect(pieces).toEqual(tokenizer.encode(whole, { add_special_tokens: false }).ids);
      }),
      { numRuns: 300 },
    );
  });

  test('stand where they are written, in order', () => {
    const written = 'Moe’s  café, in İzmir';
    const words = [...wordsOf(tokenizer, written)];
    expect(words.map((word) => slice(written, word))).toEqual(['Moe', '’', 's', 'café', ',', 'in', 'İzmir']);
  });
});

describe('the reader', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader('models/reader', tokenizer);
  });
  afterAll(() => reader.close());

  const POOL = 'The mayor spoke first. Ada Quist opened the new pool on 3 May, in the rain. Nobody swam.';
  const startOf = (text: string, { words }: Reading) =>
    slice(
      text,
      words.reduce((best, word) => (word.starts > best.starts ? word : best)),
    );

  test.each([
    ['Who opened the pool?', 'Ada'],
    ['When was the pool opened?', '3'],
  ])('finds where an answer begins: %j at %j', async (question, word) => {
    expect(startOf(POOL, await reader.read(question, POOL))).toBe(word);
  });

  test('has more for an answer where there is one than where there is none', async () => {
    const sure = async (question: string) => {
      const { none, words } = await reader.read(question, POOL);
      return (
        Math.max(...words.map(({ starts }) => starts)) + Math.max(...words.map(({ ends }) => ends)) - none
      );
    };
    expect(await sure('Who opened the pool?')).toBeGreaterThan(
      (await sure('How much did the bridge to Skellan cost?')) + 4,
    );
  });

  test('reads the beginning of a text that is too long, nothing of an empty one, and the same again', async () => {
    const long = `${POOL} `.repeat(40);
    const read = await reader.read('Who opened the pool?', long);
    expect(read.words.length).toBeGreaterThan(80);
    expect(read.words.length).toBeLessThan(144);
    expect(await reader.read('Who opened the pool?', long)).toEqual(read);
    expect((await reader.read('Who?', '')).words).toEqual([]);
    expect((await reader.read('pool '.repeat(500), POOL)).words.length).toBeGreaterThan(10);
  });
});

test('there is no reader where its file is missing or another one, and it is said why', async () => {
  await expect(openReader(tempFolder(), tokenizer)).rejects.toThrow(
    /model\.onnx does not exist: get it again/,
  );
  const folder = tempFolder();
  copyFileSync('models/reader/README.md', join(folder, 'model.onnx'));
  await expect(openReader(folder, tokenizer)).rejects.toThrow(NoEncoder);
  writeFileSync(join(folder, 'model.onnx'), '');
  await expect(openReader(folder, tokenizer)).rejects.toThrow(/is damaged or another one/);
});
