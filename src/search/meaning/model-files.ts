import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { whyUnreadable } from '../../corpus/unusable-corpus.ts';
import { NoEncoder } from './no-encoder.ts';

/** The files of the model, and the sha256 of each as it was published. */
export const MODEL_FILES = {
  'model.onnx': '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
  'tokenizer.json': 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
} as const;

/** The model as it is to be run, and what cuts a text into its word pieces. */
export interface Model {
  readonly model: Buffer;
  readonly tokenizer: Tokenizer;
}

/** @throws NoEncoder where a file is missing, or is not the one that was published */
export function openModel(folder: string): Model {
  const tokenizer = JSON.parse(checked(folder, 'tokenizer.json').toString());
  return { model: checked(folder, 'model.onnx'), tokenizer: new Tokenizer(tokenizer, {}) };
}

// What is run is what was checked, and not read again.
function checked(folder: string, name: keyof typeof MODEL_FILES): Buffer {
  const file = join(folder, name);
  const again = 'get it again from where Verbatim came from';
  let read: Buffer;
  try {
    read = readFileSync(file);
  } catch (error) {
    throw new NoEncoder(`The encoder's file ${file} ${whyUnreadable(error)}: ${again}.`);
  }
  if (createHash('sha256').update(read).digest('hex') !== MODEL_FILES[name])
    throw new NoEncoder(`The encoder's file ${file} is damaged or another one: ${again}.`);
  return read;
}
