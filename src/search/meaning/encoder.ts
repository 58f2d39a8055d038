import type { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession } from 'onnxruntime-node';
import { ENCODER_FILES, modelFile, openTokenizer } from './model-files.ts';
import { loadNative, type Native } from './native.ts';
import { quantised } from './vector.ts';

/** A question is looked for among passages; the model wants to know which of them it reads. */
export type Side = 'query' | 'passage';

/** Text → a vector of `WIDTH` small numbers: texts that mean nearly the same have nearly the same. */
export interface Encoder {
  /**
   * One text at a time: the model scales its sums by all that is read together, so that a batch would change them.
   * The same text gives the same vector on one machine, and nearly the same on another.
   */
  encode(text: string, side: Side): Promise<Int8Array>;
  /** Frees what the model holds outside JavaScript's memory; nothing is encoded after. */
  close(): Promise<void>;
}

/** No longer text is read: of a passage the model knows no more places, of a question the rest is hardly asked. */
const MOST_TOKENS: Readonly<Record<Side, number>> = { query: 64, passage: 512 };

/**
 * The encoder of a folder: e5-small-v2 (Wang et al. 2022, Text Embeddings by Weakly-Supervised Contrastive
 * Pre-training), int8 in ONNX, in one thread.
 * @throws NoEncoder where its files, or the library that runs them on this machine, are missing or damaged
 */
export async function openEncoder(folder: string): Promise<Encoder> {
  const tokenizer = openTokenizer(folder);
  const model = modelFile(folder, 'model.onnx', ENCODER_FILES);
  const native = await loadNative();
  const session = await native.InferenceSession.create(model, ONE_THREAD);
  return {
    encode: async (text, side) => quantised(await states(native, session, tokensOf(tokenizer, text, side))),
    close: () => session.release(),
  };
}

const ONE_THREAD: InferenceSession.SessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1 };

// What is cut off is text; the last token, which says that the text is over, stays.
function tokensOf(tokenizer: Tokenizer, text: string, side: Side): number[] {
  const { ids } = tokenizer.encode(`${side}: ${text}`);
  const most = MOST_TOKENS[side];
  return ids.length <= most ? ids : [...ids.slice(0, most - 1), ids.at(-1)!];
}

/** The last hidden states, one row a token. */
async function states(
  native: Native,
  session: InferenceSession,
  ids: readonly number[],
): Promise<Float32Array> {
  const column = (of: (id: number) => number) =>
    new native.Tensor(
      'int64',
      BigInt64Array.from(ids, (id) => BigInt(of(id))),
      [1, ids.length],
    );
  const { last_hidden_state } = await session.run({
    input_ids: column((id) => id),
    attention_mask: column(() => 1),
    token_type_ids: column(() => 0),
  });
  return last_hidden_state!.data as Float32Array;
}
