import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { startWatchedBot } from './watched-bot.ts';

/** The bot on the local Discord, its commands deployed, with somebody who may ask it, and a DATA_DIR of its own. */
export async function startAskedBot(corpus: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const discord = await startLocalDiscord({ token: 'bench' });
  const guild = discord.addGuild({ name: 'Bench' });
  const channel = discord.addChannel(guild, { name: 'general' });
  const member = discord.addMember(guild, { name: 'Asker' });
  const bot = startWatchedBot({
    DISCORD_TOKEN: 'bench',
    DISCORD_API_URL: discord.url,
    DISCORD_GUILD_IDS: '',
    CORPUS_DIR: corpus,
    DATA_DIR: dataDir,
  });
  await discord.ready(60_000);
  await discord.until('the commands', () => discord.commands()[0], 30_000);
  return {
    discord,
    channel,
    member,
    bot,
    async end(): Promise<void> {
      await bot.end();
      await discord.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
