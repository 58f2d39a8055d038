import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Encoder, openEncoder } from '../../../src/search/meaning/encoder.ts';
import { loadNative } from '../../../src/search/meaning/native.ts';
import { NoEncoder } from '../../../src/search/meaning/no-encoder.ts';
import { similarity, WIDTH } from '../../../src/search/meaning/vector.ts';
import { tempFolder } from '../../temp-folder.ts';

const MODEL = 'models/e5-small-v2';
const TEXT = 'The summit was shelved because the two sides could not agree on terms.';
/** Its vector on a processor with instructions for 8-bit numbers; others sum a little differently. */
const RECORDED =
  '1TUMFPkQEugKBxkZ+w/+9usKuR8W6/3wDPcVEfTQ7QAF7yfkEQgTJvrmI+D99/DqLPn3FRQZHioP/S1A8fyrNj8W6/AIIvIO8gfrF+8W8PHf/fIB/uQL/wPa8uYt9wLnKgXyJBUf69f48/vqGAX46CD2Jw7258npD/cN+AnrISohyQQI/AXr/9L2JAAPxQjbChnIB+Hw2vUSGf4B6C/j/P3wEzQR1Bf1KP4AETEFLvTp9gLmLNDwKx7y7PMS+tgECh0F4frS6OIaH9345g8k3N3/9w/1y/blEwn5/Rvd0sn/8+UQ8/4A2BQnB+sPCioDEQAO8wHw7wz3Linn8hItB9xC7RLkEN0K9wfvJ/n9Jv3vBvgg+cnh2AsOHu0HGPP3GAIM8OkIFOMDEBsf2Afb9coAHfoK9+777R8RHSAT/cTxEfH0GRIOy+odByjw+Bol/O7z8gM/7d4I/Q4oAwXtKfMKB/8MFOgfCB7gMfnt4gv379cuFCD+0/nv5/b45N8T';

describe('the encoder', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await openEncoder(MODEL);
  });
  afterAll(() => encoder.close());

  test('gives the same text the same vector, whatever was read before', async () => {
    const first = await encoder.encode(TEXT, 'passage');
    await encoder.encode(
      'Something else altogether, and a little longer than the text that is compared.',
      'query',
    );
    expect(await encoder.encode(TEXT, 'passage')).toEqual(first);
    expect(first).toHaveLength(WIDTH);
  });

  test('gives the vector that was recorded, but for what processors differ in', async () => {
    const recorded = new Int8Array(Buffer.from(RECORDED, 'base64'));
    const now = await encoder.encode(TEXT, 'passage');
    const length = (vector: Int8Array) => Math.sqrt(similarity(vector, vector));
    expect(similarity(now, recorded) / length(now) / length(recorded)).toBeGreaterThanOrEqual(0.99);
    expect(length(now)).toBeCloseTo(1, 2);
  });

  test('finds a text that answers in other words nearer than one that shares a word and no matter', async () => {
    const asked = await encoder.encode('why was the meeting cancelled', 'query');
    const other = await encoder.encode('The meeting hall was painted green last spring.', 'passage');
    expect(similarity(asked, await encoder.encode(TEXT, 'passage'))).toBeGreaterThan(
      similarity(asked, other),
    );
  });

  test('reads the beginning of a text that is too long, and an empty one', async () => {
    const long = 'The pool is closed for repairs. '.repeat(400);
    const [whole, more] = [
      await encoder.encode(long, 'passage'),
      await encoder.encode(long + long, 'passage'),
    ];
    expect(more).toEqual(whole);
    expect(await encoder.encode('', 'query')).toHaveLength(WIDTH);
  });
});

describe('there is no encoder, and it is said why,', () => {
  test('where its files are not there', async () => {
    const open = openEncoder(tempFolder());
    await expect(open).rejects.toThrow(NoEncoder);
    await expect(open).rejects.toThrow(/tokenizer\.json does not exist: get it again/);
  });

  test.each(['model.onnx', 'tokenizer.json'])('where %s is damaged', async (damaged) => {
    const folder = tempFolder();
    for (const file of ['model.onnx', 'tokenizer.json'])
      copyFileSync(join(MODEL, file === damaged ? 'README.md' : file), join(folder, file));
    const open = openEncoder(folder);
    await expect(open).rejects.toThrow(NoEncoder);
    await expect(open).rejects.toThrow(`${join(folder, damaged)} is damaged or another one`);
  });

  test('where the library that runs it is not built for the machine', async () => {
    const load = () =>
      Promise.reject(new Error("Cannot find module '../bin/linux/riscv64'\nRequire stack:\n- a.js"));
    await expect(loadNative(load)).rejects.toThrow(NoEncoder);
    await expect(loadNative(load)).rejects.toThrow(/does not run on this machine .*riscv64'\. It needs/);
  });
});
