import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Channel } from '../../local-discord/world.ts';
import { botInServer, eventually, type Scene, textOf } from './bot.ts';
import { answered, corpus, press, status, suggestedToRemove } from './moderating.ts';
import { placesOf } from './shared-bot.ts';
import { STARTS, startedOnce } from './started-once.ts';

const HARBOUR = '# Harbour\n\nMayor Ana Silva of Zyxburg said the harbour was safe.\n';
const OTHER = '# Harbour\n\nNobody knows the word of Mayor Ana Silva of Zyxburg.\n';
const CANARIES = '- question: what did Silva of Zyxburg say?\n  pattern: harbour was safe\n';
const QUESTION = 'what did Silva of Zyxburg say?';

/** One for a server, with a role that may change the corpus and a channel for the audit, that answers a canary well. */
const shared = startedOnce(async () => {
  const named: { audit?: Channel; editor?: Scene['reader'] } = {};
  const scene = await botInServer({
    onlyThere: true,
    async before({ discord, guild, articles }) {
      await writeFile(join(articles, 'harbour.md'), HARBOUR);
      await writeFile(join(articles, 'canaries.yml'), CANARIES);
      named.audit = discord.addChannel(guild, { name: 'audit' });
      named.editor = discord.addMember(guild, { name: 'ed', permissions: ['AddReactions'] });
      return { AUDIT_CHANNEL_ID: named.audit.id, MODERATOR_ROLE_IDS: named.editor.roleIds[0]! };
    },
  });
  return { ...scene, audit: named.audit!, editor: named.editor! };
});
const place = placesOf(shared);

/** What is said of changes by the moderator, without their name, in the log and where it is posted. */
const audited = ({ discord, moderator }: Scene): string[] =>
  discord.messages(shared().audit).map((message) => {
    expect(message.mentions).toEqual([]);
    return textOf(message).replace(`<@${moderator.user.id}>: `, '');
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

test(
  'where a canary fails that passed before, the old corpus serves until the moderator says otherwise',
  async () => {
    const scene = place();
    await writeFile(join(scene.articles, 'harbour.md'), OTHER);
    const held = await corpus(scene, 'reload');
    expect(textOf(held)).toMatch(/^### Not served yet\nWith this change a question of `canaries\.yml`/);
    expect(textOf(held)).toContain(
      '**what did Silva of Zyxburg say?**\n-# The first excerpt must match: harbour was safe',
    );
    expect(await answered(scene, QUESTION)).toContain('the harbour was safe');
    expect(textOf(await press(scene, held, 'Keep the old'))).toMatch(/^The change was given up/);
    expect(await answered(scene, QUESTION)).toContain('the harbour was safe');

    const again = await corpus(scene, 'reload');
    const report = textOf(await press(scene, again, 'Serve it anyway'));
    expect(report).toMatch(
      /^The change was made; \d articles are served now\.\n\*\*Changed \(1\)\*\*\n- harbour\.md/,
    );
    expect(await answered(scene, QUESTION)).not.toContain('the harbour was safe');
  },
  STARTS,
);

const FILE = '02-a-wasted-meeting.md';

test(
  'an article of the folder is hidden after a question, and comes back by a rollback; that is said, logged and posted',
  async () => {
    const scene = place();
    const [first] = await suggestedToRemove(scene, 'wasted');
    const asks = await corpus(scene, 'remove', { article: first!.value });
    expect(textOf(asks)).toMatch(/^### Remove this article\?/);
    expect(textOf(await press(scene, asks, 'Cancel'))).toBe('Nothing was removed.');
    expect(await suggestedToRemove(scene, 'wasted', scene.reader)).toEqual([]);
    expect(await status(scene)).toMatch(/^### 6 articles\n/);

    const again = await corpus(scene, 'remove', { article: first!.value });
    const report = textOf(await press(scene, again, 'Remove'));
    expect(report).toContain('5 articles are served now.');
    expect(report).toContain(`**Removed (1)**\n- ${FILE}`);
    expect(existsSync(join(scene.articles, FILE))).toBe(true);
    expect(await status(scene)).toContain(`**Hidden (1)**\n- ${FILE}`);
    expect(await suggestedToRemove(scene, 'wasted')).not.toContainEqual(first);
    const gone = await corpus(scene, 'remove', { article: 'A wasted meeting' });
    expect(textOf(gone)).toMatch(/^No article that is served has this name/);

    const back = textOf(await corpus(scene, 'rollback'));
    expect(back).toMatch(
      /^The corpus was rolled back to the version before, until the next `\/corpus reload`; 6 articles/,
    );
    expect(back).toContain(`**Added (1)**\n- ${FILE}`);
    const said = await status(scene);
    expect(said).not.toContain('Hidden');
    expect(said).toMatch(/\*\*Rolled back\*\* to version \d /);

    await eventually(() => audited(scene).slice(-2)).toEqual([
      `**remove ${FILE}**\nServed: 1 removed (${FILE}); 5 articles.`,
      `**rollback**\nServed: 1 added (${FILE}); 6 articles.`,
    ]);
    expect(scene.bot.output().match(/"msg":"a change of the corpus"/g)).toHaveLength(2);
  },
  STARTS,
);
