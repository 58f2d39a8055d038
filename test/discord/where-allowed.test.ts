import { expect, test } from 'vitest';
import { type Place, whereAllowed } from '../../src/discord/where-allowed.ts';

/** A Discord in which these are members, what it was asked, and a clock. */
function world(members: Record<string, string[]>) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const isMember = async (guildId: string, userId: string) => {
    asked.push(`${userId} of ${guildId}`);
    return members[guildId]?.includes(userId) ?? false;
  };
  return { members, asked, clock, isMember, now: () => clock.now };
}

const rows: [intent: string, servers: string[], Place, isAnswered: boolean][] = [
  ['with no server named, everybody is answered everywhere', [], { userId: 'x', guildId: '9' }, true],
  ['also in a direct message', [], { userId: 'x', guildId: null }, true],
  ['also in a group', [], { userId: 'x', guildId: null, isShared: true }, true],
  ['in a named server they are', ['1', '2'], { userId: 'x', guildId: '2' }, true],
  ['in another they are not', ['1', '2'], { userId: 'ann', guildId: '9' }, false],
  ['a member is in a direct message', ['1', '2'], { userId: 'ann', guildId: null }, true],
  ['a stranger is not', ['1', '2'], { userId: 'x', guildId: null }, false],
  [
    'nor is a member where strangers read along',
    ['1', '2'],
    { userId: 'ann', guildId: null, isShared: true },
    false,
  ],
];
test.each(rows)('%s', async (_, servers, place, isAnswered) => {
  const { isMember, now } = world({ '2': ['ann'], '1': [] });
  const why = await whereAllowed(servers, isMember, now)(place);
  expect(why).toEqual(isAnswered ? null : expect.stringMatching(/^This bot answers only in the servers/));
});

test('Discord is asked once in five minutes for a member, and sooner again for a stranger', async () => {
  const { asked, clock, members, isMember, now } = world({ '1': ['ann'] });
  const whyNot = whereAllowed(['1'], isMember, now);
  const isAnswered = async (userId: string) => (await whyNot({ userId, guildId: null })) === null;
  expect(await Promise.all([isAnswered('ann'), isAnswered('ann'), isAnswered('bob')])).toEqual([
    true,
    true,
    false,
  ]);
  expect(asked).toEqual(['ann of 1', 'bob of 1']);

  members['1'] = ['bob'];
  clock.now += 60_000;
  expect([await isAnswered('ann'), await isAnswered('bob')]).toEqual([true, true]);
  clock.now += 240_000;
  expect([await isAnswered('ann'), await isAnswered('bob')]).toEqual([false, true]);
});

test('a membership that Discord could not tell is asked for again', async () => {
  let isDown = true;
  const whyNot = whereAllowed(['1'], async () => {
    if (isDown) throw new Error('503');
    return true;
  });
  await expect(whyNot({ userId: 'ann', guildId: null })).rejects.toThrow('503');
  isDown = false;
  expect(await whyNot({ userId: 'ann', guildId: null })).toBe(null);
});
