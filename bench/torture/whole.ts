import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, type State } from '../../src/desk/state.ts';
import { kept } from '../../src/desk/texts.ts';

/** What stands in a DATA_DIR against what its state names. */
export interface Wholeness {
  /** What is missing or damaged, in a sentence each. */
  readonly lost: readonly string[];
  /** The files that nothing names. */
  readonly leftOver: readonly string[];
}

export function wholeness(dataDir: string, state: State): Wholeness {
  const lost: string[] = [];
  const named = new Set(['desk.json']);
  const texts = new Map<string, string>();
  const name = ({ file, hash, original }: { file: string; hash: string; original?: string | null }) => {
    texts.set(hash, file);
    if (original) named.add(join('originals', original));
  };
  state.added.forEach(name);
  for (const version of state.versions) {
    named.add(join('versions', `${version.number}.json`));
    const manifest = readManifest(dataDir, version);
    if ('wrong' in manifest) lost.push(manifest.wrong);
    else [...manifest.files, ...manifest.added].forEach(name);
  }
  for (const file of filesIn(dataDir).filter((file) => PREVIEW.test(file)))
    JSON.parse(readFileSync(join(dataDir, file), 'utf8')).articles.forEach(name);
  for (const [hash, file] of texts) {
    named.add(join('texts', hash.slice(0, 2), hash));
    const text = kept(dataDir, hash);
    if ('wrong' in text) lost.push(`The text of ${file} ${text.wrong}.`);
  }
  const there = new Set(filesIn(dataDir));
  for (const file of named) if (!there.has(file)) lost.push(`${file} is missing.`);
  return { lost, leftOver: [...there].filter((file) => !named.has(file) && !OTHERS.test(file)) };
}

/** A preview, which stays for an hour. */
const PREVIEW = /^staged[/\\]/;
const OTHERS = /^(?:staged[/\\].*|corpus\.snapshot|lock)$/;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
