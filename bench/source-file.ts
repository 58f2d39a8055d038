import { contentHash, type SourceFile } from '../src/corpus/read-files.ts';

/** A file of a corpus that lies in no folder. */
export const fileOf = (file: string, text: string): SourceFile => ({
  file,
  text,
  hash: contentHash(Buffer.from(text)),
});
