import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kill } from '../../bench/torture/kill.ts';
import { tempFolder } from '../temp-folder.ts';

// `npm run torture` does it a hundred times, and on a full disk.
test('a kill in the middle of a change leaves the corpus as it was before or as it is after, and nothing half', async () => {
  const program = fileURLToPath(new URL('../../dist/bench/torture/moderate.js', import.meta.url));
  const places = { program, folder: tempFolder({ 'a.md': 'The pool is shut.' }), dataDir: tempFolder() };
  for (const change of [1, 4, 9]) expect(await kill(places, { seed: change, change })).toEqual([]);
});
