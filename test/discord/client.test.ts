import { Events } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createClient, logIn } from '../../src/discord/client.ts';
import { inviteWhereMissing } from '../../src/discord/invite.ts';
import { createLog } from '../../src/log.ts';
import { readSettings } from '../../src/settings.ts';
import { start, token } from '../local-discord/connect.ts';

/** The client of the bot, not yet logged in, and what it logs. */
async function client(env: Record<string, string> = {}) {
  const discord = await start();
  const settings = readSettings({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.url, ...env });
  const lines: string[] = [];
  const log = createLog(settings, (line) => lines.push(line));
  const client = createClient(settings);
  onTestFinished(() => client.destroy());
  return { discord, settings, client, log, lines };
}

test('a token that Discord does not accept is told in one line, without it', async () => {
  const { settings, client: bot, log } = await client({ DISCORD_TOKEN: 'not-the-token' });
  const failure = await logIn(bot, settings, log).catch((error: Error) => error);
  expect(failure).toMatchObject({ name: 'CannotLogIn' });
  expect((failure as Error).message).toMatch(/^Discord does not accept DISCORD_TOKEN: .+$/);
  expect((failure as Error).message).not.toContain('not-the-token');
});

test('a bot that is in no server logs the link that invites it, with no permission too many', async () => {
  const { discord, settings, client: bot, log, lines } = await client();
  inviteWhereMissing(bot, settings, log);
  const ready = new Promise((resolve) => bot.once(Events.ClientReady, resolve));
  await logIn(bot, settings, log);
  await ready;
  expect(lines).toHaveLength(1);
  const link = new URL(JSON.parse(lines[0]!).invite);
  expect(link.pathname).toMatch(/\/oauth2\/authorize$/);
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: discord.bot.id,
    scope: 'bot applications.commands',
    permissions: String(0x400n + 0x800n + 0x40n + 0x10000n + (1n << 38n)),
  });
});
