import { expect, test } from 'vitest';
import type { Person } from '../../local-discord/people.ts';
import type { Channel } from '../../local-discord/world.ts';
import { botInServer, eventually, textOf } from './bot.ts';
import { answered, corpus, press } from './moderating.ts';
import { placesOf, sharedBot } from './shared-bot.ts';
import { startedOnce } from './started-once.ts';

const everywhere = sharedBot();

/** A bot for one server with a role that may change the corpus, and a channel where changes are posted. */
const shared = startedOnce(async () => {
  const named: { audit?: Channel; editor?: Person & { roleIds: string[] } } = {};
  const scene = await botInServer({
    onlyThere: true,
    async before({ discord, guild }) {
      named.audit = discord.addChannel(guild, { name: 'audit' });
      const editor = discord.addMember(guild, { name: 'ed', permissions: ['AddReactions'] });
      named.editor = editor;
      return { AUDIT_CHANNEL_ID: named.audit.id, MODERATOR_ROLE_IDS: editor.roleIds[0]! };
    },
  });
  return { ...scene, audit: named.audit!, editor: named.editor! as typeof scene.reader };
});
const place = placesOf(shared);

const harbour = { name: 'harbour.md', data: '# Harbour\n\nMayor Ana Silva opened the port of Zyxburg.\n' };

test('where no server is named, only the owner of the bot may', async () => {
  const scene = everywhere();
  const { discord, guild } = scene;
  const boss = discord.addMember(guild, { name: 'boss', permissions: ['Administrator'] });
  expect(textOf(await corpus(scene, 'reload', {}, boss))).toMatch(/^Only the owner of this bot may change/);
  expect(textOf(await corpus(scene, 'status'))).toMatch(/^### 5 articles/);
});

test('with a role named everybody sees the command, and who has the role may use it', async () => {
  const scene = place();
  const { discord, channel, reader } = scene;
  const { editor } = shared();
  expect(discord.offers('corpus', { member: reader, channel })).toBe(true);
  expect(textOf(await corpus(scene, 'status', {}, editor))).toMatch(/^### \d articles/);
  expect(textOf(await corpus(scene, 'status', {}, reader))).toContain('or a role that may change it');
  const help = (member: typeof reader) => discord.slash({ command: 'help', member, channel }).message();
  expect(textOf(await help(editor))).toContain('/corpus');
  expect(textOf(await help(reader))).not.toContain('/corpus');
});

test('every change is logged and posted: who, what, and what came of it', async () => {
  const scene = place();
  const { discord, moderator, bot } = scene;
  const { audit } = shared();
  await corpus(scene, 'rollback');
  await press(scene, await corpus(scene, 'add', { file: harbour }), 'Keep');
  expect(await answered(scene, 'who opened the port of Zyxburg?')).toContain('Silva');
  const asks = await corpus(scene, 'remove', { article: 'Harbour' });
  expect(textOf(asks)).toContain('It was added from Discord and goes.');
  expect(textOf(await press(scene, asks, 'Remove'))).toContain('**Removed (1)**\n- added/harbour.md');
  expect(await answered(scene, 'who opened the port of Zyxburg?')).toContain('never mention');
  await eventually(() => discord.messages(audit).map(textOf)).toEqual([
    `<@${moderator.user.id}>: **rollback**\nNot done: There is no earlier version to go back to.`,
    `<@${moderator.user.id}>: **add**\nServed: 1 added (added/harbour.md); 6 articles.`,
    `<@${moderator.user.id}>: **remove added/harbour.md**\nServed: 1 removed (added/harbour.md); 5 articles.`,
  ]);
  expect(discord.messages(audit).flatMap(({ mentions }) => mentions)).toEqual([]);
  expect(bot.output().match(/"msg":"a change of the corpus"/g)).toHaveLength(3);
});
