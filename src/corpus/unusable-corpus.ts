import type { LeftOut } from './article.ts';

/** No article of a folder can be served; `leftOut` says why for each file that was looked at. */
export class UnusableCorpus extends Error {
  override readonly name = 'UnusableCorpus';
  readonly leftOut: readonly LeftOut[];
  constructor(message: string, leftOut: readonly LeftOut[] = []) {
    super(message);
    this.leftOut = leftOut;
  }
}

/** What to throw where a folder was read, and nothing in it can be served. */
export function nothingUsable(folder: string, leftOut: readonly LeftOut[]): UnusableCorpus {
  const [first, ...more] = leftOut;
  if (!first) return new UnusableCorpus(`The corpus folder ${folder} holds no .md or .txt file.`);
  const others = more.length > 0 ? `, and ${more.length} more were left out` : '';
  return new UnusableCorpus(
    `The corpus folder ${folder} holds no article that can be served: ${first.file} ${first.reason}${others}.`,
    leftOut,
  );
}

/** Why a file or a folder cannot be read, to go on from its name: “a.md may not be read by this user”. */
export function whyUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'ENOTDIR') return 'is not a folder';
  if (code === 'ELOOP') return 'is a link that leads to itself';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  return `cannot be read (${code ?? String(error)})`;
}
