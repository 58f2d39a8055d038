import { fileURLToPath } from 'node:url';
import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type MovableClock, standingClock } from '../../local-discord/clock.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../local-discord/local-discord.ts';

export const token = 'the-token';

/** Discord's own description, where it lies beside the checkout; what needs it does without it elsewhere. */
export const openapi = fileURLToPath(new URL('../../../shared/discord/openapi.json', import.meta.url));

/** A local Discord that ends with the test, and its clock. */
export async function start(
  options: Partial<LocalDiscordOptions> = {},
): Promise<LocalDiscord & { clock: MovableClock }> {
  const clock = standingClock();
  const discord = await startLocalDiscord({ token, clock, ...options });
  onTestFinished(() => discord.stop());
  return { ...discord, clock };
}

/** The real discord.js client, not yet logged in; it ends with the test. */
export function newClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client<true> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.GuildMessageReactions,
    ],
    rest: { api: discord.url, offset: 0 },
    // The client's own throttler waits 5 s between two identifies.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
  });
  onTestFinished(() => client.destroy());
  return client as Client<true>;
}

/** The real client, logged in and ready. */
export async function login(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = newClient(discord, options);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  return client;
}
