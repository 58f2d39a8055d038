import { Client, DiscordjsErrorCodes, Events, GatewayIntentBits } from 'discord.js';
import { type Log, secretHider } from '../log.ts';
import type { Settings } from '../settings.ts';

/** discord.js, told where Discord is and to ping nobody. */
export function createClient(settings: Pick<Settings, 'DISCORD_API_URL'>): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: settings.DISCORD_API_URL, version: '10' },
    allowedMentions: { parse: [] },
    // Questions wait until the client is ready, and one server that is down would let them all wait for 15 s.
    waitGuildTimeout: 2_000,
  });
}

/** The log of the connection. `lost` is called when Discord has ended it for good. */
export function watchConnection(client: Client, log: Log, lost: (why: string) => void): void {
  let known: 'new' | 'up' | 'down' = 'new';
  const up = () => {
    known = 'up';
  };
  client.once(Events.ClientReady, ({ user, guilds }) => {
    log.info({ user: user.tag, servers: guilds.cache.size }, 'logged in');
  });
  client.on(Events.ShardReady, up);
  client.on(Events.ShardResume, up);
  // Emitted again for each attempt, twice a second: once is enough.
  client.on(Events.ShardReconnecting, () => {
    if (known !== 'down') log.warn('there is no connection to Discord; trying again until there is');
    known = 'down';
  });
  client.on(Events.ShardError, (err) => log.warn({ err }, 'the connection to Discord has an error'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    // While new, the login itself fails and says so.
    if (known !== 'new') lost(`Discord has closed the connection for good (code ${code}).`);
  });
  client.on(Events.Error, (err) => log.error({ err }, 'the Discord client has an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.Debug, (message) => log.trace(message));
}

/** The bot is not logged in; the message says why, and what to do, in one sentence. */
export class CannotLogIn extends Error {
  override readonly name = 'CannotLogIn';
}

/** @throws CannotLogIn where Discord refuses the token or cannot be reached. */
export async function logIn(client: Client, settings: Settings, log: Log): Promise<void> {
  try {
    await client.login(settings.DISCORD_TOKEN);
  } catch (err) {
    log.debug({ err }, 'the login failed');
    throw new CannotLogIn(secretHider(settings.DISCORD_TOKEN)(loginFailure(err, settings)));
  }
}

function loginFailure(error: unknown, { DISCORD_API_URL }: Settings): string {
  const { code, message, cause } = error as { code?: unknown; message: string; cause?: { code?: unknown } };
  if (code === DiscordjsErrorCodes.TokenInvalid || /^authentication failed$/i.test(message))
    return 'Discord does not accept DISCORD_TOKEN: copy it again from your application’s Bot page on discord.com/developers.';
  const why = message === 'fetch failed' ? String(cause?.code ?? message) : message;
  return `The bot cannot log in to Discord at ${DISCORD_API_URL} (${why}): check the network and DISCORD_API_URL, then start it again.`;
}
