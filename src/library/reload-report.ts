import type { LeftOut } from '../corpus/article.ts';

/** What a reload changed; files by their paths relative to the corpus folder. */
export interface ReloadReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** How many articles are served now. */
  readonly articles: number;
}

/** The files of the articles that are served, in the order of their paths, each with a hash of its content. */
export type ServedFiles = readonly { readonly file: string; readonly hash: string }[];

/** What is different between the files served before and those served now. */
export function reportOf(before: ServedFiles, now: ServedFiles, leftOut: readonly LeftOut[]): ReloadReport {
  const old = new Map(before.map(({ file, hash }) => [file, hash]));
  const files = new Set(now.map(({ file }) => file));
  return {
    added: now.filter(({ file }) => !old.has(file)).map(({ file }) => file),
    changed: now.filter(({ file, hash }) => old.has(file) && old.get(file) !== hash).map(({ file }) => file),
    removed: [...old.keys()].filter((file) => !files.has(file)),
    leftOut,
    articles: now.length,
  };
}
