import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asker, manners, type Wait, waitSentence } from '../../src/discord/manners.ts';

const ann = { userId: 'ann', guildId: 'town' };
const bob = { userId: 'bob', guildId: 'town' };
const person = (waitMs: number): Wait => ({ waitMs, because: 'person' });
const server = (waitMs: number): Wait => ({ waitMs, because: 'server' });

const rows: [intent: string, cooldown: number, perMinute: number, asked: [number, Asker, Wait | null][]][] = [
  ['a first question is answered', 3, 60, [[0, ann, null]]],
  [
    'a second waits for what is left of the cooldown',
    3,
    60,
    [
      [0, ann, null],
      [1_000, ann, person(2_000)],
      [2_999, ann, person(1)],
      [3_000, ann, null],
    ],
  ],
  [
    'whoever is refused does not wait longer for it',
    3,
    60,
    [
      [0, ann, null],
      [2_000, ann, person(1_000)],
      [3_000, ann, null],
    ],
  ],
  [
    'others need not wait',
    3,
    60,
    [
      [0, ann, null],
      [1, bob, null],
    ],
  ],
  [
    'somebody waits in another server and in direct messages too',
    3,
    60,
    [
      [0, ann, null],
      [1_000, { ...ann, guildId: 'village' }, person(2_000)],
      [1_000, { ...ann, guildId: null }, person(2_000)],
    ],
  ],
  [
    'a server waits until the first of its questions is a minute old',
    0,
    2,
    [
      [0, ann, null],
      [5_000, bob, null],
      [10_000, ann, server(50_000)],
      [60_000, bob, null],
      [60_001, ann, server(4_999)],
    ],
  ],
  [
    'another server and direct messages need not wait for it',
    0,
    1,
    [
      [0, ann, null],
      [1, { ...bob, guildId: 'village' }, null],
      [1, { ...bob, guildId: null }, null],
    ],
  ],
  [
    'a question that the server refuses starts no cooldown',
    3,
    1,
    [
      [0, ann, null],
      [59_000, bob, server(1_000)],
      [60_000, bob, null],
    ],
  ],
  [
    'with 0 nobody waits',
    0,
    0,
    [
      [0, ann, null],
      [0, ann, null],
      [0, bob, null],
    ],
  ],
];
test.each(rows)('%s', (_, cooldown, perMinute, asked) => {
  const mayAsk = manners({ COOLDOWN_SECONDS: cooldown, GUILD_QUESTIONS_PER_MINUTE: perMinute });
  for (const [now, asker, wait] of asked) expect(mayAsk(asker, now)).toEqual(wait);
});

test('a question is refused exactly where it would be one too many, and the wait is no longer than need be', () => {
  const questions = fc.array(
    fc.record({
      after: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 50_000 })),
      userId: fc.constantFrom('ann', 'bob', 'cyd', 'dan'),
      guildId: fc.constantFrom('town', 'village', null),
    }),
    { maxLength: 60 },
  );
  const limits = fc.record({
    COOLDOWN_SECONDS: fc.integer({ min: 0, max: 90 }),
    GUILD_QUESTIONS_PER_MINUTE: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(limits, questions, (settings, questions) => {
      const mayAsk = manners(settings);
      const accepted: (Asker & { at: number })[] = [];
      const fits = ({ userId, guildId }: Asker, at: number): boolean => {
        const { COOLDOWN_SECONDS: cooldown, GUILD_QUESTIONS_PER_MINUTE: perMinute } = settings;
        const own = accepted.some((one) => one.userId === userId && one.at > at - cooldown * 1_000);
        const here = accepted.filter((one) => one.guildId === guildId && one.at > at - 60_000);
        return !own && (guildId === null || perMinute === 0 || here.length < perMinute);
      };
      let now = 0;
      for (const { after, ...asker } of questions) {
        now += after;
        const wait = mayAsk(asker, now);
        expect(wait === null).toBe(fits(asker, now));
        if (wait === null) accepted.push({ ...asker, at: now });
        else expect(fits(asker, now + wait.waitMs - 1)).toBe(false);
      }
    }),
  );
});

describe('the sentence says how long to wait', () => {
  const rows: [Wait, RegExp][] = [
    [person(1), /: ask again in 1 second\.$/],
    [person(2_001), /^That was quick.*: ask again in 3 seconds\.$/],
    [server(59_000), /in this server.*: ask again in 59 seconds\.$/],
    [person(600_000), /: ask again in 10 minutes\.$/],
  ];
  test.each(rows)('%j', (wait, sentence) => expect(waitSentence(wait)).toMatch(sentence));
});
