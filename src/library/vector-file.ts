import { ENCODER_FILES } from '../search/meaning/model-files.ts';
import { WIDTH } from '../search/meaning/vector.ts';
import type { Vectors } from '../search/meaning/vectors.ts';
import type { Steps } from '../text/steps.ts';
import { readFrozen, writeFrozen } from './frozen-file.ts';
import { rulesKey } from './rules-key.ts';

const FILE = 'corpus.vectors';

/** The vectors of the sentences of articles that were read wholly, in one row. */
interface KeptVectors {
  /** For each article the hash of its file. */
  readonly hashes: readonly string[];
  /** Where the first vector of each stands, counted in vectors; behind the last article how many there are. */
  readonly starts: Uint32Array;
  readonly vectors: Uint8Array;
}

/** The sentences of some articles, with what is known of them. */
export interface ArticleVectors {
  readonly hashes: readonly string[];
  readonly sentences: Vectors;
  /** The sentences of an article are those from the first number up to the second. */
  sentencesOf(article: number): readonly [from: number, to: number];
}

/** Takes over what is kept of the same files, an article a step. */
export function* restoring({ hashes, sentences, sentencesOf }: ArticleVectors, folder: string): Steps<void> {
  const kept = readFrozen<KeptVectors>(folder, FILE, key(), ['hashes', 'starts', 'vectors']);
  if (!kept) return;
  const known = new Map(kept.hashes.map((hash, at) => [hash, at]));
  const rows = new Int8Array(kept.vectors.buffer, kept.vectors.byteOffset, kept.vectors.byteLength);
  const row = (at: number) => rows.subarray(at * WIDTH, (at + 1) * WIDTH);
  for (const [article, hash] of hashes.entries()) {
    yield;
    const at = known.get(hash);
    if (at === undefined) continue;
    const [from, to] = sentencesOf(article);
    const first = kept.starts[at]!;
    for (let sentence = from; sentence < to; sentence++)
      sentences.put(sentence, row(first + sentence - from));
  }
}

/**
 * Keeps what is known of the articles that were read wholly.
 * @throws the error of the file system where the folder cannot be written
 */
export async function keepVectors(
  { hashes, sentences, sentencesOf }: ArticleVectors,
  folder: string,
): Promise<void> {
  const whole = [...hashes.keys()].filter((article) => {
    const [from, to] = sentencesOf(article);
    for (let sentence = from; sentence < to; sentence++) if (!sentences.has(sentence)) return false;
    return true;
  });
  const starts = new Uint32Array(whole.length + 1);
  for (const [at, article] of whole.entries()) {
    const [from, to] = sentencesOf(article);
    starts[at + 1] = starts[at]! + to - from;
  }
  const vectors = new Int8Array(starts.at(-1)! * WIDTH);
  for (const [at, article] of whole.entries())
    vectors.set(sentences.run(...sentencesOf(article)), starts[at]! * WIDTH);
  const kept: KeptVectors = {
    hashes: whole.map((article) => hashes[article]!),
    starts,
    vectors: new Uint8Array(vectors.buffer),
  };
  await writeFrozen(folder, FILE, kept, key());
}

// Where a sentence ends is told by the rules, what it means by the model.
const key = (): string => `${rulesKey()} ${Object.values(ENCODER_FILES).join(' ')}`;
