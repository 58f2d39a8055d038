// A word that breaks behind one of these had its hyphen before: “self-” / “made”.
const PREFIXES = /(?:^|[^\p{L}])(?:self|ex|quasi|well|half|vice|non|all|cross)$/iu;
// “Import-” / “und Export”: the hyphen stands for a part that both words have.
const SHARED = /^(?:and|or|to|und|oder|bis)(?!\p{L})/iu;

/**
 * Lines as one text. A word that was broken at the end of a line is put together again; a hyphen that belongs to it
 * stays: before a capital or a number (“Franco-” / “German”), behind a prefix, and where the text has the word with
 * its hyphen elsewhere.
 * @param words all the words of the document as they are written, “half-time” and “halftime”
 */
export const joinLines = (lines: readonly string[], words: ReadonlySet<string>): string =>
  lines.map((line, at) => joinable(line, lines[at + 1], words)).join('');

/** The words to look up, of these lines. */
export const wordsOf = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => line.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));

// A line as it goes before the next one.
function joinable(line: string, next: string | undefined, words: ReadonlySet<string>): string {
  if (next === undefined || /\p{L}—$/u.test(line)) return line;
  if (line.endsWith('\u00AD')) return line.slice(0, -1);
  if (!/[\p{L}\p{N}][-\u2010]$/u.test(line) || SHARED.test(next)) return `${line} `;
  return isBroken(line.slice(0, -1), next, words) ? line.slice(0, -1) : line;
}

function isBroken(line: string, next: string, words: ReadonlySet<string>): boolean {
  const [start = ''] = /\p{L}{2,}$/u.exec(line) ?? [];
  const [end = ''] = /^\p{Ll}\p{L}*/u.exec(next) ?? [];
  if (start === '' || end === '') return false;
  return words.has(start + end) || !(PREFIXES.test(line) || words.has(`${start}-${end}`));
}
