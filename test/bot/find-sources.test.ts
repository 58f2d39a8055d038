import { type APIMessage, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { FileInput } from '../../local-discord/files.ts';
import { sectionsOf } from './answer-sections.ts';
import { type Scene, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const CLAIM = 'The Kremlin says that Lavrov wants a long-term peace.';
const QUOTING = `${CLAIM} “We talked about ducks and geese all day.” “long-term, sustainable peace for all”`;

/** The reader looks for the sources of a message that somebody wrote. */
function findSources({ discord, channel, moderator, reader }: Scene, text: string, files: FileInput[] = []) {
  const target = discord.say({ channel, author: moderator, text, files });
  return discord.contextMenu({ command: 'Find sources', target, member: reader, channel });
}

const isPrivate = ({ flags }: APIMessage): boolean => (flags! & MessageFlags.Ephemeral) !== 0;

test('Find sources verifies what a message quotes, then shows what the articles say of its claim', async () => {
  const scene = place();
  const asked = findSources(scene, QUOTING);
  const verified = await asked.message();
  const answered = await asked.followUp(0);
  expect(textOf(verified)).toMatch(/ducks and geese[\s\S]*### Not found[\s\S]*sustainable[\s\S]*### Altered/);
  expect(textOf(answered)).toContain('-# The Kremlin says that Lavrov wants a long-term peace.');
  expect(sectionsOf(answered).length).toBeGreaterThan(0);
  expect([verified, answered].map(isPrivate)).toEqual([true, true]);
});

test('of a message that quotes nothing the excerpts come at once', async () => {
  const scene = place();
  const asked = findSources(scene, `${CLAIM} <@${scene.reader.user.id}> https://news.example :joy:`);
  const answered = await asked.message();
  expect(textOf(answered)).toContain('-# The Kremlin says that Lavrov wants a long-term peace.');
  expect(textOf(answered)).not.toContain('news.example');
  expect(sectionsOf(answered).length).toBeGreaterThan(0);
  expect(isPrivate(answered)).toBe(true);
  expect(asked.followUps).toEqual([]);
});

test('a message without words, or with too few, is told so', async () => {
  const scene = place();
  const told = async (text: string, files?: FileInput[]) => {
    const message = await findSources(scene, text, files).message();
    expect(isPrivate(message)).toBe(true);
    return textOf(message);
  };
  expect(await told('', [{ name: 'a.txt', data: 'Lavrov spoke.' }])).toMatch(/^That message has no text/);
  expect(await told('ok')).toMatch(/^That message is too short/);
  expect(await told('<:ship:123456789012345678>')).toMatch(/^That message is too short/);
  const own = await scene.discord
    .slash({ command: 'verify', options: { quote: 'x' }, member: scene.reader, channel: scene.channel })
    .message();
  const ofTheBot = { command: 'Find sources', target: own, member: scene.reader, channel: scene.channel };
  expect(textOf(await scene.discord.contextMenu(ofTheBot).message())).toMatch(/^That message has no text/);
});

test('the sources of a message to the bot are found too', async () => {
  const scene = place();
  const channel = scene.discord.directMessages(scene.reader);
  const asked = findSources({ ...scene, channel, moderator: scene.reader }, CLAIM);
  expect(textOf(await asked.message())).toContain('Lavrov');
});
