import type { LeftOut } from '../corpus/article.ts';
import { decode } from '../corpus/decode.ts';
import { type Files, readFiles, type SourceFile } from '../corpus/read-files.ts';
import { UnusableCorpus } from '../corpus/unusable-corpus.ts';
import { currentOf, NOTHING_YET, readManifest, readState, type State, type Version } from './state.ts';
import { kept } from './texts.ts';

/** What is to be served; plain data, which can be sent to another thread. */
export interface Plan {
  /** Articles added from Discord. */
  readonly added: readonly Entry[];
  /** Files of the corpus folder that are not served. */
  readonly hidden: readonly string[];
  /** Files of the corpus folder are read as they were in this version; null for as they are now. */
  readonly version: Version | null;
  /** A text that is missing or damaged is a reason to serve nothing of all this, else to leave that file out. */
  readonly isWholeOrNothing: boolean;
}

interface Entry {
  readonly file: string;
  readonly hash: string;
}

export const planOf = (state: State, isWholeOrNothing = false): Plan => ({
  added: state.added.map(({ file, hash }) => ({ file, hash })),
  hidden: state.hidden,
  version: state.isRolledBack ? currentOf(state) : null,
  isWholeOrNothing,
});

/**
 * Reads what is served: the corpus folder without what is hidden, and the articles added from Discord.
 * @param proposed what is to be served, if not what the desk says
 * @param onFile is told the name of each file before it is read
 * @returns the files in the order of their paths
 * @throws UnusableCorpus
 */
export function readServed(
  { folder, dataDir, proposed }: { folder: string; dataDir: string; proposed?: Plan | undefined },
  onFile: (file: string) => void = () => {},
): Files {
  const plan = proposed ?? planOf(readState(dataDir) ?? NOTHING_YET);
  const taken = new Set(plan.added.map(({ file }) => file));
  const hidden = new Set(plan.hidden);
  const texts = (entries: readonly Entry[]) => readTexts(dataDir, entries, plan, onFile);

  const all = plan.version === null ? readFiles(folder, onFile) : texts(filesOf(dataDir, plan.version));
  const base = all.files.filter(({ file }) => !hidden.has(file));
  const added = texts(plan.added);
  const clashes = base.filter(({ file }) => taken.has(file)).map(({ file }) => ({ file, reason: CLASH }));
  const files = [...base.filter(({ file }) => !taken.has(file)), ...added.files];
  if (files.length === 0 && hidden.size > 0)
    throw new UnusableCorpus(`No article of ${folder} is left to serve: the others are removed.`);
  return {
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
    leftOut: [...all.leftOut.filter(({ file }) => !hidden.has(file)), ...clashes, ...added.leftOut],
  };
}

// A folder “added” in the corpus folder is served like any other, but for a file that has the name of an added article.
const CLASH = 'has the name of an article that was added from Discord; rename it';

/** What the corpus folder held in a version. */
function filesOf(dataDir: string, version: Version): readonly Entry[] {
  const manifest = readManifest(dataDir, version);
  if ('wrong' in manifest)
    throw new UnusableCorpus(
      `Version ${version.number} cannot be served, since ${manifest.wrong}: put it back, or write "isRolledBack": false in desk.json to serve the corpus folder as it is.`,
    );
  const added = new Set(manifest.added.map(({ file }) => file));
  return manifest.files.filter(({ file }) => !added.has(file));
}

function readTexts(
  dataDir: string,
  entries: readonly Entry[],
  { isWholeOrNothing }: Plan,
  onFile: (file: string) => void,
): Files {
  const files: SourceFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const { file, hash } of entries) {
    onFile(file);
    const found = kept(dataDir, hash);
    const decoded = 'bytes' in found ? decode(found.bytes) : found;
    if ('text' in decoded) files.push({ file, text: decoded.text, hash });
    else if (!isWholeOrNothing) leftOut.push({ file, reason: decoded.wrong });
    else throw new UnusableCorpus(`That version is no longer whole: ${file} ${decoded.wrong}.`);
  }
  return { files, leftOut };
}
