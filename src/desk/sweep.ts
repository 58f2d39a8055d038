import { rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { discard, ORIGINALS, readStaged, STAGED } from './staging.ts';
import { type Added, readManifest, type State, VERSIONS } from './state.ts';
import { allKept, forget, namesIn } from './texts.ts';

/**
 * Removes what neither the desk, nor one of its versions, nor a preview names: what was dropped, and what a kill left.
 * @throws an error where it cannot be told what is named; then nothing is removed
 */
export async function sweep(dataDir: string, state: State, now: Date): Promise<void> {
  const texts = new Set<string>();
  const originals = new Set<string>();
  const name = ({ hash, original }: Pick<Added, 'hash' | 'original'>) => {
    texts.add(hash);
    if (original !== null) originals.add(original);
  };
  state.added.forEach(name);
  for (const version of state.versions) {
    const manifest = readManifest(dataDir, version);
    if ('wrong' in manifest) throw new Error(manifest.wrong);
    manifest.added.forEach(name);
    for (const { hash } of manifest.files) texts.add(hash);
    await turn();
  }
  for (const file of await namesIn(join(dataDir, STAGED))) {
    const id = parse(file).name;
    const staged = readStaged(dataDir, id, now);
    if (staged) staged.articles.forEach(name);
    else await discard(dataDir, id);
  }
  const versions = new Set(state.versions.map(({ number }) => `${number}.json`));
  await keepOnly(versions, join(dataDir, VERSIONS));
  await keepOnly(originals, join(dataDir, ORIGINALS));
  for (const hash of await allKept(dataDir)) if (!texts.has(hash)) await forget(dataDir, hash);
}

async function keepOnly(named: ReadonlySet<string>, folder: string): Promise<void> {
  for (const file of await namesIn(folder))
    if (!named.has(file)) await rm(join(folder, file), { force: true });
}
