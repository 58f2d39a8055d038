import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { type Encoder, openEncoder, type Side } from '../../src/search/meaning/encoder.ts';
import { WIDTH } from '../../src/search/meaning/vector.ts';

const KEY = 20;

/** Vectors by the hash of their texts, those kept in a file first: a text is read once, however often all is run. */
export class Vectors {
  readonly #kept = new Map<string, Int8Array>();
  readonly #file: string;
  #encoder: Encoder | null = null;
  made = 0;

  constructor(file: string) {
    this.#file = file;
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    for (let at = 0; at + KEY + WIDTH <= bytes.length; at += KEY + WIDTH)
      this.#kept.set(
        bytes.toString('base64', at, at + KEY),
        new Int8Array(bytes.subarray(at + KEY, at + KEY + WIDTH)),
      );
  }

  async of(text: string, side: Side): Promise<Int8Array> {
    const hash = createHash('sha1').update(`${side}: ${text}`).digest();
    const key = hash.toString('base64');
    const known = this.#kept.get(key);
    if (known) return known;
    this.#encoder ??= await openEncoder('models/e5-small-v2');
    const vector = await this.#encoder.encode(text, side);
    this.#kept.set(key, vector);
    appendFileSync(this.#file, Buffer.concat([hash, Buffer.from(vector.buffer)]));
    this.made++;
    return vector;
  }
}
