import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { sectionsOf } from './answer-sections.ts';
import { botInServer, buttonOf, eventually, outcomeOf, problems, restarted, textOf } from './bot.ts';

type Scene = Awaited<ReturnType<typeof botInServer>>;

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
  const scene = await botInServer();
  const first = await ask(scene);
  expect(sectionsOf(first)).toHaveLength(3);
  const second = await press(scene, first, '▶', scene.reader).message();
  expect(second.id).toBe(first.id);
  expect(sectionsOf(second)[0]).not.toBe(sectionsOf(first)[0]);
  const theirs = await press(scene, second, '◀', scene.moderator).message();
  expect(theirs.id).not.toBe(first.id);
  expect(isPrivate(theirs)).toBe(true);
  expect(sectionsOf(theirs)).toEqual(sectionsOf(first));
  expect(problems(scene.discord)).toEqual([]);
});

test('a page is turned after a restart of the bot as before', async () => {
  const scene = await botInServer();
  const first = await ask(scene);
  const second = await press(scene, first, '▶', scene.reader).message();
  const back = await press(scene, second, '◀', scene.reader).message();
  expect(sectionsOf(back)).toEqual(sectionsOf(first));
  await restarted(scene);
  const again = await press(scene, back, '▶', scene.reader).message();
  expect(sectionsOf(again)).toEqual(sectionsOf(second));
  expect(problems(scene.discord)).toEqual([]);
});

test('Context shows privately the paragraph, with file and offsets that lead to the excerpt', async () => {
  const scene = await botInServer();
  const message = await ask(scene);
  await restarted(scene);
  const around = await press(scene, message, 'Context', scene.moderator).message();
  expect(isPrivate(around)).toBe(true);
  const [, file, start, end] = textOf(around).match(/^-# (\S+), characters (\d+) to (\d+)$/m)!;
  const text = await readFile(join(scene.articles, file!.replaceAll('\\', '')), 'utf8');
  const excerpt = text.slice(Number(start), Number(end));
  expect(textOf(around)).toContain(`**${excerpt}**`);
  expect(sectionsOf(message)[0]!.replaceAll('**', '')).toContain(excerpt);
  expect(problems(scene.discord)).toEqual([]);
});

test('after a reload Context and the pages say plainly if the article has changed or is gone', async () => {
  const scene = await botInServer();
  const message = await ask(scene);
  const paged = await ask(scene);
  const context = textOf(await press(scene, message, 'Context', scene.reader).message());
  const file = join(scene.articles, context.match(/^-# (\S+), characters/m)![1]!.replaceAll('\\', ''));
  const reload = () =>
    outcomeOf(
      scene.discord.slash({ command: 'corpus reload', member: scene.moderator, channel: scene.channel }),
    );
  await writeFile(file, '# Other\n\nA meeting of gardeners was held, Ana Roe said.\n');
  await reload();
  const changed = textOf(await press(scene, message, 'Context', scene.reader).message());
  expect(changed).toMatch(/^This article has changed since then/);
  const page = textOf(await press(scene, paged, '▶', scene.reader).message());
  expect(page).toContain('The articles have changed since this was asked');
  await rm(file);
  await reload();
  const gone = textOf(await press(scene, message, 'Context', scene.reader).message());
  expect(gone).toMatch(/^This article is no longer among those that are served/);
  expect(problems(scene.discord)).toEqual([]);
});

test('a private answer is seen by its asker alone until they share it, also after a restart', async () => {
  const scene = await botInServer();
  const message = await ask(scene, { private: true });
  expect(isPrivate(message)).toBe(true);
  expect(scene.discord.messages(scene.channel)).toEqual([]);
  await restarted(scene);
  const shared = await press(scene, message, 'Share', scene.reader).message();
  expect(isPrivate(shared)).toBe(false);
  expect(sectionsOf(shared)).toEqual(sectionsOf(message));
  expect(scene.discord.messages(scene.channel).map(({ id }) => id)).toEqual([shared.id]);
  expect(problems(scene.discord)).toEqual([]);
});

test('an answer is deleted by the one who asked, and not by another', async () => {
  const scene = await botInServer();
  const other = scene.discord.addMember(scene.guild, { name: 'other' });
  const message = await ask(scene);
  const refused = await press(scene, message, 'Delete', other).message();
  expect(textOf(refused)).toBe('Only who asked, or a moderator, can delete this answer.');
  expect(isPrivate(refused)).toBe(true);
  await restarted(scene);
  press(scene, message, 'Delete', scene.reader);
  await scene.discord.until('the answer to be gone', () =>
    scene.discord.messages(scene.channel).length === 0 ? true : undefined,
  );
  expect(problems(scene.discord)).toEqual([]);
});

test('what is pressed on an answer that is deleted at the same moment is no failure', async () => {
  const scene = await botInServer();
  const message = await ask(scene);
  press(scene, message, 'Delete', scene.reader);
  press(scene, message, 'Delete', scene.reader);
  await eventually(() => scene.bot.output()).toContain('the message has been deleted meanwhile');
  expect(scene.bot.output()).not.toContain('"level":50');
  expect(problems(scene.discord)).toEqual([]);
});

test('a question without a word, and a speaker or source without one, are as if they were not there', async () => {
  const scene = await botInServer();
  const blank = await ask(scene, { question: '   ', private: true });
  const shared = await press(scene, blank, 'Share', scene.reader).message();
  expect(textOf(shared)).toMatch(/^Ask a question in your own words/);
  const answer = await ask(scene, { speaker: ' ', source: '  ' });
  expect(sectionsOf(answer)).toEqual(sectionsOf(await ask(scene)));
  expect(problems(scene.discord)).toEqual([]);
});

test('a wrong answer is thanked for, privately', async () => {
  const scene = await botInServer();
  const message = await ask(scene);
  await restarted(scene);
  const thanks = await press(scene, message, 'Wrong answer', scene.moderator).message();
  expect(textOf(thanks)).toMatch(/^Thank you/);
  expect(isPrivate(thanks)).toBe(true);
  expect(problems(scene.discord)).toEqual([]);
});

test('only what one person says, or one publisher, is answered where that is asked', async () => {
  const scene = await botInServer();
  const lavrov = await ask(scene, { question: 'peace', speaker: 'Lavrov' });
  expect(textOf(lavrov)).toMatch(/^-# Said by: Lavrov$/m);
  for (const excerpt of sectionsOf(lavrov)) expect(excerpt).toMatch(/\n-# Serge[iy] Lavrov — /);
  const digest = await ask(scene, { question: 'summit', source: 'Diplomacy Digest' });
  expect(sectionsOf(digest).length).toBeGreaterThan(0);
  for (const excerpt of sectionsOf(digest)) expect(excerpt).toContain(', Diplomacy Digest, ');
  expect(textOf(await ask(scene, { question: 'summit', source: 'Nobody Weekly' }))).toContain(
    'Nobody Weekly',
  );
  expect(problems(scene.discord)).toEqual([]);
});
