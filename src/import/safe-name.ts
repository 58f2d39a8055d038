import { fold } from '../text/fold.ts';
import { LONGEST_NAME } from './import-limits.ts';

// Windows opens a device where a file is called so, with any extension: “con.md”.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const NAMELESS = 'article';

/**
 * A file name that every file system takes and that leads nowhere: “Łódź: what’s next?” is “lodz-whats-next.md”.
 * @param words a title, or a file name without its extension
 * @param extension with its dot
 * @param taken names that it must not have
 */
export function safeName(words: string, extension: string, taken: ReadonlySet<string> = new Set()): string {
  const stem = safeStem(words);
  for (let number = 1; ; number++) {
    const name = `${number === 1 ? stem : `${stem}-${number}`}${extension}`;
    if (!taken.has(name)) return name;
  }
}

function safeStem(words: string): string {
  const hyphened = fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = hyphened.length > LONGEST_NAME ? cutAtHyphen(hyphened) : hyphened;
  if (stem === '') return NAMELESS;
  return RESERVED.test(stem) ? `${stem}-${NAMELESS}` : stem;
}

function cutAtHyphen(name: string): string {
  const hyphen = name.lastIndexOf('-', LONGEST_NAME);
  return name.slice(0, hyphen > 0 ? hyphen : LONGEST_NAME);
}

/** “folder/News.of.May.PDF” in its parts: “News.of.May” and “.pdf”, whichever slashes it has. */
export function partsOfName(name: string): { stem: string; extension: string } {
  const last = name.split(/[\\/]/).at(-1)!;
  const dot = last.lastIndexOf('.');
  return dot > 0
    ? { stem: last.slice(0, dot), extension: last.slice(dot).toLowerCase() }
    : { stem: last, extension: '' };
}
