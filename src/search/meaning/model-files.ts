import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { whyUnreadable } from '../../corpus/unusable-corpus.ts';
import { NoEncoder } from './no-encoder.ts';

/** The files of the encoder, and the sha256 of each as it was published. */
export const ENCODER_FILES = {
  'model.onnx': '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
  'tokenizer.json': 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
} as const;

/** That of the reader, as `bench/train/reader` made it. */
export const READER_FILES = {
  'model.onnx': 'd40fec671fdbefd193983f57553b96f021ec4f4d4eb8975078df987b2c25fa73',
} as const;

/**
 * A file of a model as it is to be run: what is run is what was checked, and not read again.
 * @param files the sha256 of each
 * @throws NoEncoder where it is missing, or is not the one that belongs there
 */
export function modelFile<Name extends string>(
  folder: string,
  name: Name,
  files: Readonly<Record<Name, string>>,
): Buffer {
  const file = join(folder, name);
  const again = 'get it again from where Verbatim came from';
  let read: Buffer;
  try {
    read = readFileSync(file);
  } catch (error) {
    throw new NoEncoder(`The model's file ${file} ${whyUnreadable(error)}: ${again}.`);
  }
  if (createHash('sha256').update(read).digest('hex') !== files[name])
    throw new NoEncoder(`The model's file ${file} is damaged or another one: ${again}.`);
  return read;
}

/** What cuts a text into its word pieces; the reader was trained with that of the encoder. */
export const openTokenizer = (folder: string): Tokenizer =>
  new Tokenizer(JSON.parse(modelFile(folder, 'tokenizer.json', ENCODER_FILES).toString()), {});
