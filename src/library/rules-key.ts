import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The floors that read a corpus; what they read is kept only as long as they are the same. */
const FLOORS = ['text', 'packed', 'corpus', 'annotations', 'search'];

/**
 * Stands for the rules by which articles are read: the code of these floors, the libraries, and the tables of
 * characters. After an update of any of them a corpus is read anew, without anybody having to think of it.
 */
export function rulesKey(): string {
  const hash = createHash('sha256').update(`${process.versions.icu} ${process.versions.unicode}`);
  const source = dirname(import.meta.dirname);
  hash.update(versions(source));
  for (const floor of FLOORS)
    for (const file of readdirSync(join(source, floor), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.[jt]s$/.test(file)) hash.update(readFileSync(join(source, floor, file)));
  return hash.digest('base64url');
}

// The libraries' exact versions stand in the nearest package.json.
function versions(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return dirname(folder) === folder ? '' : versions(dirname(folder));
}
