import { expect, test } from 'vitest';
import { findDead, type ShardSeen } from '../../src/discord/watch-shards.ts';

const up = (lastHeartbeat: number): Omit<ShardSeen, 'id'> => ({ isReady: true, lastHeartbeat });
const away = (lastHeartbeat: number): Omit<ShardSeen, 'id'> => ({ isReady: false, lastHeartbeat });

const rows: [intent: string, looks: Omit<ShardSeen, 'id'>[], deadAt: number | null][] = [
  ['one whose heartbeats are acknowledged is alive', [1, 2, 3, 4, 5, 6, 7].map(up), null],
  ['one whose last heartbeat stays the same is dead at the fifth look', [1, 1, 1, 1, 1, 1, 1].map(up), 5],
  ['one that never gets ready is dead', [-1, -1, -1, -1, -1, -1].map(away), 4],
  ['so is one that is never ready although it beats', [1, 2, 3, 4, 5].map(away), 4],
  [
    'one that comes back in time lives, and is counted anew',
    [up(1), away(1), away(1), away(1), away(1), up(2), away(2), away(2), away(2), away(2), up(3)],
    null,
  ],
  ['one that comes back too late does not help', [up(1), away(1), away(1), away(1), away(1), away(1)], 5],
];
test.each(rows)('%s', (_, looks, deadAt) => {
  const look = findDead();
  const dead = looks.map((seen) => look([{ id: 7, ...seen }]).length > 0);
  expect(dead.indexOf(true)).toBe(deadAt ?? -1);
});

test('each shard is looked at by itself, and the dead are named', () => {
  const look = findDead();
  const looks = [1, 2, 3, 4, 5, 6].map((beat) =>
    look([
      { id: 0, ...up(beat) },
      { id: 1, ...up(1) },
    ]),
  );
  expect(looks).toEqual([[], [], [], [], [], [1]]);
});

test('before there is any shard, none is dead', () => {
  const look = findDead();
  for (let looks = 0; looks < 9; looks++) expect(look([])).toEqual([]);
});
