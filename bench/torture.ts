import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openServing } from '../src/library/serving.ts';
import { kill } from './torture/kill.ts';
import { type Said, said } from './torture/said.ts';

// npm run torture -- 100: kills at random moments, then a full and a read-only disk; ends with 1 where anything is lost.
const kills = Number(process.argv[2] ?? 100);
const program = fileURLToPath(new URL('./torture/moderate.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'verbatim-torture-'));
const [folder, dataDir] = [join(work, 'articles'), join(work, 'data')];
const faults: string[] = [];

mkdirSync(folder);
writeFileSync(join(folder, 'a.md'), 'The mayor said that the pool was shut.');
for (let number = 1; number <= kills; number++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const change = 1 + Math.floor(Math.random() * 8);
  const found = await kill(
    { program, folder, dataDir },
    { seed, change, wait: () => wait(Math.random() * 15) },
  );
  faults.push(...found.map((fault) => `Kill ${number} (seed ${seed}): ${fault}`));
  const serving = await openServing({ folder, dataDir });
  if ((await serving.ask('what did the mayor say?')).status !== 'answered')
    faults.push(`Kill ${number}: no answer.`);
}
console.log(`${kills} kills: ${faults.length} faults`);
smallDisk('A full disk', /^The disk that DATA_DIR is on is full/, '"$@" 1 100');
smallDisk(
  'A read-only disk',
  /^DATA_DIR may not be written/,
  '"$@" 1 10 && mount -o remount,ro "$0" && "$@" 2 10',
);
for (const fault of faults) console.log(fault);
rmSync(work, { recursive: true });
process.exitCode = faults.length > 0 ? 1 : 0;

/** Lets a moderator work on a disk of 100 KB that only they see, on Linux where that is allowed. */
function smallDisk(name: string, expected: RegExp, script: string): void {
  const disk = join(work, 'disk');
  mkdirSync(disk, { recursive: true });
  const inside = `mount -t tmpfs -o size=100k tmpfs "$0" && ${script}`;
  const moderate = [process.execPath, program, folder, disk];
  let lines: readonly Said[];
  try {
    const own = ['--user', '--map-root-user', '--mount', 'sh', '-c', inside, disk, ...moderate];
    lines = said(execFileSync('unshare', own, { encoding: 'utf8' }).trimEnd().split('\n'));
  } catch (error) {
    console.log(`${name}: not tried (${(error as Error).message.split('\n')[0]})`);
    return;
  }
  const refused = lines.flatMap((line) => ('refused' in line ? line : []));
  const asExpected = refused.filter(({ refused }) => expected.test(refused)).length;
  const lost = refused.flatMap(({ lost }) => lost);
  const done = lines.filter((line) => 'done' in line).length;
  console.log(`${name}: ${asExpected} changes refused for it, ${done} made, ${lost.length} faults`);
  faults.push(...lost, ...(asExpected > 0 ? [] : [`${name}: nothing was refused for it.`]));
}
