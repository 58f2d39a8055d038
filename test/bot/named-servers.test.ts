import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import type { Person } from '../../local-discord/people.ts';
import type { Channel, Guild } from '../../local-discord/world.ts';
import { botInServer, eventually, putCommands, textOf } from './bot.ts';
import { chatIn } from './chatting.ts';
import { corpus, press, status } from './moderating.ts';
import { placesOf } from './shared-bot.ts';
import { startedOnce } from './started-once.ts';

const PEACE = 'what did Lavrov say about peace?';
const stale = { name: 'old', description: 'of an earlier version', type: 1 };

/** A bot for one server, which is in another too, where it was to answer once, as it was everywhere. */
const shared = startedOnce(async () => {
  let there: Guild;
  const scene = await botInServer({
    onlyThere: true,
    env: { AUDIT_CHANNEL_ID: '123456789012345678' },
    async before({ discord, guild }) {
      there = discord.addGuild({ name: 'there' });
      for (const place of [undefined, guild.id, there.id]) await putCommands(discord, [stale], place);
      return {};
    },
  });
  return { ...scene, there: there! };
});
const place = placesOf(shared);

test('the commands are in the servers that are named and nowhere else, each put once, and no invitation is logged', () => {
  const { discord, guild, there, bot } = shared();
  expect(discord.commands(guild.id).map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
  expect(discord.commands(there.id)).toEqual([]);
  const puts = discord.requests
    .filter(({ method, path }) => method === 'PUT' && /commands$/.test(path))
    .map(({ path }) => path.replace(/^\/applications\/\d+/, ''));
  const places = ['/commands', `/guilds/${guild.id}/commands`, `/guilds/${there.id}/commands`];
  expect(puts.slice(0, 3)).toEqual(places);
  expect(puts.slice(3, 6).sort()).toEqual(places.sort());
  expect(bot.output()).not.toContain('"invite":');
});

/** A server that is not named, and somebody of it who may do anything there. */
function elsewhere() {
  const scene = place();
  const guild = scene.discord.addGuild({ name: 'Elsewhere' });
  const channel = scene.discord.addChannel(guild, { name: 'general' });
  const visitor = scene.discord.addMember(guild, { name: 'vis', permissions: ['Administrator'] });
  return { ...scene, elsewhere: { guild, channel }, visitor };
}

describe('where servers are named', () => {
  test('commands are answered there and their members, and nobody elsewhere', async () => {
    const { discord, channel, reader, visitor, elsewhere: other } = elsewhere();
    // As left by an earlier setting: Discord's clients go on showing commands for a while.
    const data = structuredClone(ask.data) as { options: { name: string; autocomplete?: boolean }[] };
    for (const option of data.options) if (option.name === 'question') option.autocomplete = true;
    await putCommands(discord, [data]);
    const get = async (member: Person, channel: Channel) => {
      const asked = { command: 'ask', options: { question: 'what did Lavrov say?' }, member, channel };
      const message = await discord.slash(asked).message();
      return `${(message.flags! & MessageFlags.Ephemeral) !== 0 ? 'privately: ' : ''}${textOf(message)}`;
    };
    const refused = /^privately: This bot answers only in the servers it was set up for/;

    expect(await get(reader, channel)).toContain('Lavrov');
    expect(await get(reader, discord.directMessages(reader))).toContain('Lavrov');
    expect(await get(visitor, other.channel)).toMatch(refused);
    expect(await get(visitor, discord.directMessages(visitor))).toMatch(refused);
    expect(await get(reader, discord.addGroup('friends'))).toMatch(refused);
    const typing = { command: 'ask', options: { question: 'La' }, focused: 'question' };
    const typed = discord.autocomplete({ ...typing, member: visitor, channel: other.channel });
    expect((await typed.response()).choices).toEqual([]);

    await get(reader, discord.directMessages(reader));
    const lookedUp = discord.requests.filter(({ path }) => path.includes(`/members/${reader.user.id}`));
    expect(lookedUp).toHaveLength(1);
  });

  test('a mention is answered to their members only', async () => {
    const scene = elsewhere();
    const { discord, visitor, elsewhere: other } = scene;
    const { ask, answerTo, mention, reactions } = chatIn(scene);
    const said = discord.say({
      channel: other.channel,
      author: visitor,
      text: `${mention} ${PEACE}`,
    });
    await discord.until('a reaction', () => reactions(said, other.channel));
    expect(reactions(said, other.channel)).toEqual(['🚫']);
    const direct = discord.directMessages(visitor);
    const refused = await answerTo(direct, discord.say({ channel: direct, author: visitor, text: PEACE }));
    expect(refused.content).toMatch(/^This bot answers only in the servers/);
    expect(textOf(await ask(PEACE))).toContain('sustainable');
  });

  test('a moderator of another server is refused', async () => {
    const { discord, guild, bot, visitor, elsewhere: other } = elsewhere();
    // The command is not there; a copy that was left from before could be.
    const present = discord.commands(guild.id).find(({ name }) => name === 'corpus')!;
    await putCommands(discord, [present], other.guild.id);
    const asked = { command: 'corpus reload', member: visitor, channel: other.channel };
    expect(textOf(await discord.slash(asked).message())).toMatch(
      /^This bot answers only in the servers it was set up for/,
    );
    expect(bot.output()).not.toContain('a change of the corpus"');
  });
});

const harbour = { name: 'harbour.md', data: '# Harbour\n\nMayor Ana Silva opened the port of Zyxburg.\n' };

describe('what changes the corpus', () => {
  test('cannot be used without Manage Server, even though the command was sent', async () => {
    const scene = place();
    const { discord, channel, reader, bot } = scene;
    expect(discord.offers('corpus', { member: reader, channel })).toBe(false);
    const uses: [string, { file?: typeof harbour; article?: string }?][] = [
      ['status'],
      ['reload'],
      ['rollback'],
      ['add', { file: harbour }],
      ['remove', { article: 'x' }],
      ['gaps'],
    ];
    for (const [use, options] of uses)
      expect(textOf(await corpus(scene, use, options, reader))).toMatch(/^To change the corpus you need/);
    expect(bot.output()).not.toContain('a change of the corpus"');
  });

  test('is refused at the button too to whoever is no moderator any more', async () => {
    const scene = place();
    const { discord, guild } = scene;
    const helper = discord.addMember(guild, { name: 'helper', permissions: ['ManageGuild'] });
    const previews = [
      await corpus(scene, 'add', { file: harbour }, helper),
      await corpus(scene, 'remove', { article: 'wasted meeting' }, helper),
    ];
    helper.roleIds.length = 0;
    for (const [at, label] of [
      [0, 'Keep'],
      [0, 'Discard'],
      [1, 'Remove'],
      [1, 'Cancel'],
    ] as const) {
      const refused = await press(scene, previews[at]!, label, helper);
      expect(textOf(refused)).toMatch(/^To change the corpus you need/);
      expect(refused.flags! & MessageFlags.Ephemeral).not.toBe(0);
    }
    expect(await status(scene)).toMatch(/^### 5 articles\n/);
  });

  test('is answered also where the audit channel cannot be written to, and the log says so', async () => {
    const scene = place();
    expect(textOf(await corpus(scene, 'rollback'))).toContain('There is no earlier version to go back to.');
    await eventually(() => scene.bot.output()).toContain('could not be posted to AUDIT_CHANNEL_ID');
  });
});
