import { readFileSync } from 'node:fs';

/** What a JSON file holds; null where it holds something else, as no format of ours allows. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
