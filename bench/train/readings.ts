import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { openTokenizer, READER_FILES } from '../../src/search/meaning/model-files.ts';
import { openReader, type Reader, type Reading } from '../../src/search/meaning/reader.ts';

/** Readings by the hash of question, text and model, those kept in a file first: what was read is read once. */
export class Readings {
  readonly #kept = new Map<string, Reading>();
  readonly #file: string;
  #reader: Reader | null = null;

  constructor(file: string) {
    this.#file = file;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    for (const line of lines) {
      const { key, ...reading } = JSON.parse(line);
      this.#kept.set(key, reading);
    }
  }

  async of(question: string, text: string): Promise<Reading> {
    const all = `${READER_FILES['model.onnx']}\n${question}\n${text}`;
    const key = createHash('sha1').update(all).digest('base64');
    const known = this.#kept.get(key);
    if (known) return known;
    this.#reader ??= await openReader('models/reader', openTokenizer('models/e5-small-v2'));
    const reading = rounded(await this.#reader.read(question, text));
    this.#kept.set(key, reading);
    appendFileSync(this.#file, `${JSON.stringify({ key, ...reading })}\n`);
    return reading;
  }
}

const round = (value: number): number => Math.round(value * 1e3) / 1e3;
const rounded = ({ none, words }: Reading): Reading => ({
  none: round(none),
  words: words.map(({ start, end, starts, ends }) => ({
    start,
    end,
    starts: round(starts),
    ends: round(ends),
  })),
});
