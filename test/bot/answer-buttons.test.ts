import { type APIMessage, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { sectionsOf } from './answer-sections.ts';
import { buttonOf, eventually, type Scene, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const QUESTION = 'what did they say about the meeting?';

/** Asks as the reader; the message as it is stored. */
const ask = ({ discord, channel, reader }: Scene, options: object = {}): Promise<APIMessage> =>
  discord
    .slash({ command: 'ask', options: { question: QUESTION, ...options }, member: reader, channel })
    .message();

const press = ({ discord }: Scene, message: APIMessage, label: string, member: Scene['reader']) =>
  discord.press(message, buttonOf(message, label), member);

const isPrivate = (message: APIMessage): boolean => (message.flags! & MessageFlags.Ephemeral) !== 0;

test('pages are turned in place by the one who asked, and for themselves by others', async () => {
  const scene = place();
  const first = await ask(scene);
  expect(sectionsOf(first)).toHaveLength(3);
  const second = await press(scene, first, '▶', scene.reader).message();
  expect(second.id).toBe(first.id);
  expect(sectionsOf(second)[0]).not.toBe(sectionsOf(first)[0]);
  const theirs = await press(scene, second, '◀', scene.moderator).message();
  expect(theirs.id).not.toBe(first.id);
  expect(isPrivate(theirs)).toBe(true);
  expect(sectionsOf(theirs)).toEqual(sectionsOf(first));
});

test('what is pressed on an answer that is deleted at the same moment is no failure', async () => {
  const scene = place();
  const message = await ask(scene);
  press(scene, message, 'Delete', scene.reader);
  press(scene, message, 'Delete', scene.reader);
  await eventually(() => scene.bot.output()).toContain('the message has been deleted meanwhile');
  expect(scene.bot.output()).not.toContain('"level":50');
});

test('a question without a word, and a speaker or source without one, are as if they were not there', async () => {
  const scene = place();
  const blank = await ask(scene, { question: '   ', private: true });
  const shared = await press(scene, blank, 'Share', scene.reader).message();
  expect(textOf(shared)).toMatch(/^Ask a question in your own words/);
  const answer = await ask(scene, { speaker: ' ', source: '  ' });
  expect(sectionsOf(answer)).toEqual(sectionsOf(await ask(scene)));
});

test('only what one person says, or one publisher, is answered where that is asked', async () => {
  const scene = place();
  const lavrov = await ask(scene, { question: 'peace', speaker: 'Lavrov' });
  expect(textOf(lavrov)).toMatch(/^-# Said by: Lavrov$/m);
  for (const excerpt of sectionsOf(lavrov)) expect(excerpt).toMatch(/\n-# Serge[iy] Lavrov — /);
  const digest = await ask(scene, { question: 'summit', source: 'Diplomacy Digest' });
  expect(sectionsOf(digest).length).toBeGreaterThan(0);
  for (const excerpt of sectionsOf(digest)) expect(excerpt).toContain(', Diplomacy Digest, ');
  expect(textOf(await ask(scene, { question: 'summit', source: 'Nobody Weekly' }))).toContain(
    'Nobody Weekly',
  );
});
