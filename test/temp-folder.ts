import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A real folder with these files, which is gone when the test is over. */
export const tempFolder = (files: Files = {}): string => folderUntil(onTestFinished, files);

/** The same for all tests of a file or a group, none of which changes it. */
export const sharedFolder = (files: Files): string => folderUntil(afterAll, files);

function folderUntil(end: (remove: () => void) => void, files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  end(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
