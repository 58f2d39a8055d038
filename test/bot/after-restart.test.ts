import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { unquote } from '../render/discord-generated.ts';
import { sectionsOf } from './answer-sections.ts';
import { changesBefore, stale } from './before-restart.ts';
import { botInServer, buttonOf, putCommands, restarted, type Scene, textOf } from './bot.ts';
import { chatIn } from './chatting.ts';
import { pressed, used } from './moderating.ts';
import { ownPlace } from './shared-bot.ts';
import { startedOnce } from './started-once.ts';

const CALM = 'The *harbour* was calm, and nobody came to look at the boats of the town that day.';
const BOATS = `# Boats at rest\n\n${`${CALM}\n\n`.repeat(50)}The last boat is green.\n`;

/** An article of several pages, and so many others that their list has two, but for one that is removed. */
async function moreArticles(articles: string): Promise<void> {
  const write = (file: string, text: string) => writeFile(join(articles, file), text);
  await write('boats.md', BOATS);
  for (let at = 0; at < 10; at++)
    await write(`ferry-${at}.md`, `# Ferry report ${at}\n\nThe *ferry* was late on day ${at}.\n`);
  await write('tram.md', '# The tram\n\nThe tram was not late.\n');
  await write('canaries.yml', '- question: which boat is green?\n  pattern: last boat is green\n');
}

const PEACE = 'what did Lavrov say about peace?';
const MEETING = { question: 'what did they say about the meeting?' };

const isPrivate = (message: APIMessage): boolean => (message.flags! & MessageFlags.Ephemeral) !== 0;

const quotesIn = (message: APIMessage): string[] =>
  textOf(message)
    .match(/^> .*$/gm)!
    .map((quote) => unquote(quote).text);

/** Each shows something, and gives what holds of it after the restart. */
const cases: Record<string, (scene: Scene) => Promise<() => Promise<void>>> = {
  async 'a page of an answer is turned as before'(scene) {
    const first = await used(scene, 'ask', MEETING);
    const second = await pressed(scene, first, '▶');
    const back = await pressed(scene, second, '◀');
    expect(sectionsOf(back)).toEqual(sectionsOf(first));
    return async () => expect(sectionsOf(await pressed(scene, back, '▶'))).toEqual(sectionsOf(second));
  },

  async 'Context shows privately the paragraph, with file and offsets that lead to the excerpt'(scene) {
    const message = await used(scene, 'ask', MEETING);
    return async () => {
      const around = await pressed(scene, message, 'Context', scene.moderator);
      expect(isPrivate(around)).toBe(true);
      const [, file, start, end] = textOf(around).match(/^-# (\S+), characters (\d+) to (\d+)$/m)!;
      const text = await readFile(join(scene.articles, file!.replaceAll('\\', '')), 'utf8');
      const excerpt = text.slice(Number(start), Number(end));
      expect(textOf(around)).toContain(`**${excerpt}**`);
      expect(sectionsOf(message)[0]!.replaceAll('**', '')).toContain(excerpt);
    };
  },

  async 'a private answer, seen by its asker alone until then, can be shared'(scene) {
    const message = await used(scene, 'ask', { ...MEETING, private: true });
    const seenByAll = () => scene.discord.messages(scene.channel).map(({ id }) => id);
    expect(isPrivate(message)).toBe(true);
    expect(seenByAll()).toEqual([]);
    return async () => {
      const shared = await pressed(scene, message, 'Share');
      expect(isPrivate(shared)).toBe(false);
      expect(sectionsOf(shared)).toEqual(sectionsOf(message));
      expect(seenByAll()).toEqual([shared.id]);
    };
  },

  async 'an answer is deleted by the one who asked, and not by another'(scene) {
    const { discord, guild, channel, reader } = scene;
    const message = await used(scene, 'ask', MEETING);
    return async () => {
      const refused = await pressed(scene, message, 'Delete', discord.addMember(guild, { name: 'other' }));
      expect(textOf(refused)).toBe('Only who asked, or a moderator, can delete this message.');
      expect(isPrivate(refused)).toBe(true);
      discord.press(message, buttonOf(message, 'Delete'), reader);
      await discord.until('the answer to be gone', () => !discord.messages(channel).length || undefined);
    };
  },

  async 'a wrong answer is thanked for, privately'(scene) {
    const message = await used(scene, 'ask', MEETING);
    return async () => {
      const thanks = await pressed(scene, message, 'Wrong answer', scene.moderator);
      expect(textOf(thanks)).toMatch(/^Thank you/);
      expect(isPrivate(thanks)).toBe(true);
    };
  },

  async 'the list of the articles is leafed through in place, and shows each once'(scene) {
    const first = await used(scene, 'articles');
    expect(isPrivate(first)).toBe(true);
    expect(textOf(first)).toContain('16 articles, page 1 of 2');
    return async () => {
      const second = await pressed(scene, first, '▶');
      expect(second.id).toBe(first.id);
      const all = [...sectionsOf(first), ...sectionsOf(second)];
      expect(all).toHaveLength(16);
      expect(new Set(all).size).toBe(16);
      expect(sectionsOf(await pressed(scene, second, '◀'))).toEqual(sectionsOf(first));
    };
  },

  async 'the next page of a search is of the same search'(scene) {
    const first = await used(scene, 'articles', { search: 'ferry *late*' });
    expect(textOf(first)).toContain('10 articles, page 1 of 2');
    return async () => {
      const second = await pressed(scene, first, '▶');
      expect(textOf(second)).toContain('10 articles, page 2 of 2\n-# Searched: ferry \\*late\\*');
      expect(sectionsOf(second)).toHaveLength(2);
    };
  },

  async 'an article is read on word for word, page by page'(scene) {
    const opened = await pressed(scene, await used(scene, 'articles', { search: 'boats at rest' }), 'Read');
    expect(isPrivate(opened)).toBe(true);
    expect(textOf(opened)).toContain('\n-# boats.md\n-# ¶ 1\n');
    return async () => {
      const pages = Number(/page 1 of (\d+)/.exec(textOf(opened))![1]);
      const shown = [opened];
      while (shown.length < pages) shown.push(await pressed(scene, shown.at(-1)!, '▶'));
      expect(new Set(shown.map(({ id }) => id)).size).toBe(1);
      expect(shown.flatMap(quotesIn)).toEqual([...Array(50).fill(CALM), 'The last boat is green.']);
      expect(shown.map(textOf).join()).not.toContain('has changed');
    };
  },

  async 'an article that was picked from what is suggested opens'(scene) {
    const { discord, channel, reader } = scene;
    const typed = { command: 'articles', options: { search: 'why the bud' }, focused: 'search' };
    const { choices } = await discord.autocomplete({ ...typed, member: reader, channel }).response();
    expect(choices![0]!.name).toBe('Why the Budapest meeting collapsed (World Background)');
    return async () => {
      const opened = await used(scene, 'articles', { search: String(choices![0]!.value) });
      expect(textOf(opened)).toMatch(/^### Why the Budapest meeting collapsed\n/);
    };
  },

  async 'quotes are turned by the one who asked, and by others who look at them for themselves'(scene) {
    const first = await used(scene, 'quotes', { speaker: 'Zelenskiy' });
    const second = await pressed(scene, first, '▶');
    const theirs = await pressed(scene, second, '◀', scene.moderator);
    return async () => {
      expect(quotesIn(await pressed(scene, second, '◀'))).toEqual(quotesIn(first));
      const on = await pressed(scene, theirs, '▶', scene.moderator);
      expect(on.id).toBe(theirs.id);
      expect(quotesIn(on)).toEqual(quotesIn(second));
    };
  },

  async 'Context beside a wording that was verified shows its paragraph'(scene) {
    const text = await readFile(join(scene.articles, '01-no-second-summit-for-now.md'), 'utf8');
    const quote = /(?<=\n\n)[^\n]+?\.(?= )/.exec(text)![0];
    const message = await used(scene, 'verify', { quote });
    return async () => {
      const around = await pressed(scene, message, 'Context', scene.moderator);
      expect(textOf(around)).toContain(`**${quote}**`);
      expect(isPrivate(around)).toBe(true);
    };
  },

  async 'the sources that were found can be looked at and shared'(scene) {
    const { discord, channel, reader, moderator } = scene;
    const text =
      'Lavrov wants a long-term peace. “We talked about ducks.” “long-term, sustainable peace for all”';
    const target = discord.say({ channel, author: moderator, text });
    const asked = discord.contextMenu({ command: 'Find sources', target, member: reader, channel });
    const [verified, answered] = [await asked.message(), await asked.followUp(0)];
    return async () => {
      const around = await pressed(scene, verified, 'Context');
      expect(textOf(around)).toMatch(/, characters \d+ to \d+$/m);
      const shared = await pressed(scene, answered, 'Share');
      expect(sectionsOf(shared)).toEqual(sectionsOf(answered));
      expect(isPrivate(shared)).toBe(false);
    };
  },

  'a reply to an answer of a mention stands on it': (scene) => repliedTo(scene, (ask) => ask(PEACE)),
  'a reply to an answer of /ask stands on it': (scene) =>
    repliedTo(scene, () => used(scene, 'ask', { question: PEACE })),
};

/** Whoever replies, and whatever was asked last. */
async function repliedTo(
  scene: Scene,
  first: (ask: ReturnType<typeof chatIn>['ask']) => Promise<APIMessage>,
) {
  const { ask } = chatIn(scene);
  const replyTo = await first(ask);
  await ask('who is Dmitry Peskov?');
  const reply = async () =>
    textOf(await ask('', { replyTo, author: scene.moderator, text: 'and Zelensky?' }));
  const understood = 'Understood as: what did Zelensky say about peace?';
  expect(await reply()).toContain(understood);
  return async () => {
    expect(await reply()).toContain(understood);
    expect(textOf(await ask('and Peskov?'))).not.toContain('Understood as');
  };
}

const scene = startedOnce(async () => {
  const scene = await botInServer({
    async before({ discord, guild, articles }) {
      await moreArticles(articles);
      for (const place of [undefined, guild.id]) await putCommands(discord, [stale], place);
      return {};
    },
  });
  const after: Record<string, () => Promise<void>> = {};
  // The changes first: what is shown is of the articles that are served after the restart too.
  for (const [behaviour, show] of Object.entries({ ...changesBefore, ...cases }))
    after[behaviour] = await show(ownPlace(scene)).catch((error) => () => Promise.reject(error));
  await restarted(scene);
  return { ...scene, after };
});

// The changes last, since some are made then.
test.each([...Object.keys(cases), ...Object.keys(changesBefore)])('after a restart %s', async (behaviour) => {
  await scene().after[behaviour]!();
  expect(scene().bot.output()).not.toContain('"level":50');
});
