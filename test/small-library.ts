import { fileOf } from '../bench/source-file.ts';
import { readFiles, type SourceFile } from '../src/corpus/read-files.ts';
import { annotatingRead, type Read, reading } from '../src/search/kept.ts';
import type { Library } from '../src/search/library.ts';
import { finish } from '../src/text/steps.ts';

/** A library of these texts, as `1.txt`, `2.txt` and so on. */
export const libraryOf = (...texts: readonly string[]): Library =>
  libraryOfFiles(texts.map((text, at) => fileOf(`${at + 1}.txt`, text)));

/** A library of the articles of a folder. */
export const libraryIn = (folder: string): Library => libraryOfFiles(readFiles(folder).files);

/** What the bot does with the files of its folder, at once. */
export const libraryOfFiles = (files: readonly SourceFile[]): Library =>
  finish(annotatingRead(indexedFrom(files), null)).library;

export const indexedFrom = (files: readonly SourceFile[]): Read => finish(reading(files, [], null));

export { fileOf };
