import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';

/** What reads a corpus: its files, what is found in them, and the form in which that is kept. */
const READERS = ['corpus/read-files', 'search/kept', 'packed/frozen'];

/**
 * Stands for the rules by which articles are read: the code of the readers with all that they import, the libraries,
 * and the tables of characters. After an update of any of them a corpus is read anew, without anybody having to think
 * of it.
 */
export function rulesKey(): string {
  const hash = createHash('sha256').update(`${process.versions.icu} ${process.versions.unicode}`);
  const source = dirname(import.meta.dirname);
  hash.update(versions(source));
  const rules = new Map<string, string>();
  for (const reader of READERS) gather(join(source, `${reader}${extname(import.meta.filename)}`), rules);
  for (const file of [...rules.keys()].sort()) hash.update(rules.get(file)!);
  return hash.digest('base64url');
}

/** A file of ours and what it imports of ours, each with its text; no import hides from this pattern, a test holds. */
function gather(file: string, into: Map<string, string>): void {
  if (into.has(file)) return;
  const text = readFileSync(file, 'utf8');
  into.set(file, text);
  for (const [, path] of text.matchAll(/^(?:import|export|\}) ?.*'(\.[^']+)';$/gm))
    gather(resolve(dirname(file), path!), into);
}

// The libraries' exact versions stand in the nearest package.json.
function versions(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return dirname(folder) === folder ? '' : versions(dirname(folder));
}
