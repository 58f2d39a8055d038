import { expect, test } from 'vitest';
import { conversations, type Said } from '../../src/discord/conversations.ts';

const MINUTE = 60_000;
const ann = { userId: 'ann', channelId: 'general' };
const said = (question: string): Said => ({
  turn: { question, speaker: null, answer: null, shown: [] },
  source: null,
});

function memory() {
  const clock = { now: 0 };
  return { clock, memory: conversations(() => clock.now) };
}

test('what was last said with a person in a channel is remembered', () => {
  const { memory: known } = memory();
  known.remember(ann, said('one'));
  known.remember(ann, said('two'));
  expect(known.last(ann)).toEqual(said('two'));
});

test.each([
  ['another person in the same channel', { userId: 'ben', channelId: 'general' }],
  ['the same person in another channel', { userId: 'ann', channelId: 'random' }],
])('%s has a conversation of their own', (_, other) => {
  const { memory: known } = memory();
  known.remember(ann, said('one'));
  expect(known.last(other)).toBeNull();
});

test('after 15 minutes without a word it is forgotten', () => {
  const { clock, memory: known } = memory();
  known.remember(ann, said('one'));
  clock.now = 15 * MINUTE - 1;
  expect(known.last(ann)).toEqual(said('one'));
  known.remember(ann, said('two'));
  clock.now += 15 * MINUTE - 1;
  expect(known.last(ann)).toEqual(said('two'));
  clock.now += 1;
  expect(known.last(ann)).toBeNull();
});

test('of more than 1,000 conversations those left off first are forgotten', () => {
  const { memory: known } = memory();
  const speaking = (at: number) => ({ userId: `${at}`, channelId: 'general' });
  for (let at = 0; at < 1_000; at++) known.remember(speaking(at), said(`${at}`));
  known.remember(speaking(0), said('again'));
  known.remember(speaking(1_000), said('one more'));
  expect(known.last(speaking(0))).toEqual(said('again'));
  expect(known.last(speaking(1))).toBeNull();
  expect(known.last(speaking(2))).toEqual(said('2'));
  expect(known.last(speaking(1_000))).toEqual(said('one more'));
});

test('asked to forget, it forgets a person in every channel, and nobody else', () => {
  const { memory: known } = memory();
  const elsewhere = { userId: 'ann', channelId: 'random' };
  const ben = { userId: 'ben', channelId: 'general' };
  for (const one of [ann, elsewhere, ben]) known.remember(one, said('one'));
  known.forget('ann');
  expect([ann, elsewhere, ben].map((one) => known.last(one))).toEqual([null, null, said('one')]);
});
