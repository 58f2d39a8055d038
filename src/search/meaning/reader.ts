import type { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession } from 'onnxruntime-node';
import type { Span } from '../../text/span.ts';
import { modelFile, READER_FILES } from './model-files.ts';
import { loadNative, type Native } from './native.ts';
import { type Word, wordsOf } from './pieces.ts';

/** What a question and a text say to each other when they are read together, in logits. */
export interface Reading {
  /** How much speaks for there being no answer here: for a start and an end of nothing, together. */
  readonly none: number;
  /** For each word of the text how much speaks for an answer starting there, and ending there. */
  readonly words: readonly ReadWord[];
}

export interface ReadWord extends Span {
  readonly starts: number;
  readonly ends: number;
}

/** Reads a question and a text together (a cross-encoder): slower than two vectors, and surer. */
export interface Reader {
  read(question: string, text: string): Promise<Reading>;
  close(): Promise<void>;
}

/** So many word pieces of a question, and of both together with the marks between them: what it was trained on. */
const QUESTION = 30;
const LENGTH = 144;

/**
 * The reader of a folder, in one thread; it cuts text as the encoder does.
 * @throws NoEncoder where its files, or the library that runs them on this machine, are missing or damaged
 */
export async function openReader(folder: string, tokenizer: Tokenizer): Promise<Reader> {
  const model = modelFile(folder, 'model.onnx', READER_FILES);
  const native = await loadNative();
  const session = await native.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  return {
    async read(question, text) {
      const asked = [...wordsOf(tokenizer, question)].flatMap(({ ids }) => ids).slice(0, QUESTION);
      const words = fitting(wordsOf(tokenizer, text), LENGTH - asked.length - 3);
      return readingOf(words, asked.length + 2, await logits(native, session, asked, words));
    },
    close: () => session.release(),
  };
}

function fitting(words: Iterable<Word>, room: number): Word[] {
  const found: Word[] = [];
  let left = room;
  for (const word of words) {
    left -= word.ids.length;
    if (left < 0) break;
    found.push(word);
  }
  return found;
}

const [BEGINS, PARTS] = [101, 102];

/** Two numbers for each piece: how much speaks for a start there, and for an end. */
async function logits(
  native: Native,
  session: InferenceSession,
  asked: readonly number[],
  words: readonly Word[],
): Promise<Float32Array> {
  const first = [BEGINS, ...asked, PARTS];
  const ids = [...first, ...words.flatMap(({ ids }) => ids), PARTS];
  const column = (of: (at: number) => number) =>
    new native.Tensor(
      'int64',
      BigInt64Array.from(ids, (_, at) => BigInt(of(at))),
      [1, ids.length],
    );
  const { logits } = await session.run({
    input_ids: column((at) => ids[at]!),
    attention_mask: column(() => 1),
    token_type_ids: column((at) => (at < first.length ? 0 : 1)),
  });
  return logits!.data as Float32Array;
}

/** An answer starts with the first piece of a word and ends with the last one of a word. */
function readingOf(words: readonly Word[], begin: number, logits: Float32Array): Reading {
  let at = begin;
  const read = words.map(({ start, end, ids }) => {
    const first = at;
    at += ids.length;
    return { start, end, starts: logits[2 * first]!, ends: logits[2 * (at - 1) + 1]! };
  });
  return { none: logits[0]! + logits[1]!, words: read };
}
