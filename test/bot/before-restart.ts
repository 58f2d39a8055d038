import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Scene, textOf } from './bot.ts';
import { answered, corpus, press, status, used } from './moderating.ts';

/** A command of an earlier version, which is there before the bot. */
export const stale = { name: 'old', description: 'of an earlier version', type: 1 };

/** Each changes something, or is about to, and gives what holds of it after the restart. */
export const changesBefore: Record<string, (scene: Scene) => Promise<() => Promise<void>>> = {
  async 'an article that was removed stays hidden'(scene) {
    const asks = await corpus(scene, 'remove', { article: 'The tram' });
    expect(textOf(await press(scene, asks, 'Remove'))).toContain('**Removed (1)**\n- tram.md');
    return async () => expect(await status(scene)).toContain('**Hidden (1)**\n- tram.md');
  },

  async 'the buttons of a change that was held say that it waits no longer'(scene) {
    const file = join(scene.articles, 'boats.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, '# Boats at rest\n\nNobody knows the boats.\n');
    const held = await corpus(scene, 'reload');
    await writeFile(file, text);
    return async () => {
      // At once: the first that is answered takes both away.
      for (const pressed of ['Serve it anyway', 'Keep the old'].map((label) => press(scene, held, label)))
        expect(textOf(await pressed)).toMatch(/^Nothing was changed.* no longer waiting/);
    };
  },

  async 'what had no answer is still counted, and nobody who asked it is kept'(scene) {
    const { reader, guild, folder } = scene;
    await used(scene, 'ask', { question: 'who opened the harbour of Quuxburg?' });
    return async () => {
      expect(textOf(await corpus(scene, 'gaps'))).toContain('who opened the harbour of Quuxburg?');
      const kept = await readFile(join(folder, 'data/questions.jsonl'), 'utf8');
      expect(kept).toContain('Quuxburg');
      expect(kept).not.toContain(reader.user.id);
      expect(kept).not.toContain(guild.id);
    };
  },

  async 'what was previewed can be kept'(scene) {
    const data = '# Pier\n\nMayor Ana Silva of Zyxburg said the pier was safe.\n';
    const preview = await corpus(scene, 'add', { file: { name: 'pier.md', data } });
    return async () => {
      const report = textOf(await press(scene, preview, 'Keep'));
      expect(report).toMatch(/\*\*Added \(1\)\*\*\n- added\/pier\.md/);
      expect(await answered(scene, 'what did Silva of Zyxburg say?')).toContain('the pier was safe');
    };
  },

  async 'the commands that were deployed are not deployed again'({ discord, guild }) {
    const requests = (method: string) =>
      discord.requests.filter((one) => one.method === method && /commands$/.test(one.path));
    // The first two have left an earlier version behind.
    const puts = () => requests('PUT').slice(2);
    const all = `/applications/${discord.bot.id}/commands`;
    const here = `/applications/${discord.bot.id}/guilds/${guild.id}/commands`;
    const check = () => {
      expect(puts().map(({ path }) => path)).toEqual([here, all]);
      expect(discord.commands(guild.id)).toEqual([]);
      expect(discord.commands().map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
    };
    check();
    return async () => {
      const isRead = () => requests('GET').filter(({ status }) => status > 0).length >= 4 || undefined;
      await discord.until('the bot to look at its commands', isRead);
      check();
    };
  },
};
