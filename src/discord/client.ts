import {
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  type GuildMember,
  Options,
  Partials,
  type User,
} from 'discord.js';
import { type Log, secretHider } from '../log.ts';
import type { Settings } from '../settings.ts';

/** discord.js, told where Discord is and to ping nobody. */
export function createClient(settings: Pick<Settings, 'DISCORD_API_URL'>): Client {
  return new Client({
    // No privileged one: the text of messages that mention the bot, and of direct messages, comes without.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come from channels that the client has not been told of.
    partials: [Partials.Channel],
    // Everybody who writes anything would be kept for good: of others' messages and names only the last are of use.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 10,
      UserManager: { maxSize: 1_000, keepOverLimit: isBot },
      GuildMemberManager: { maxSize: 100, keepOverLimit: isBot },
    }),
    // As many connections as Discord wants for so many servers, all in this process and on one index.
    shards: 'auto',
    rest: { api: settings.DISCORD_API_URL, version: '10' },
    allowedMentions: { parse: [] },
    // Questions wait until the client is ready, and one server that is down would let them all wait for 15 s.
    waitGuildTimeout: 2_000,
  });
}

const isBot = ({ id, client }: User | GuildMember): boolean => id === client.user.id;

/** The log of the connection. `lost` is called when Discord has ended it for good. */
export function watchConnection(client: Client, log: Log, lost: (why: string) => void): void {
  let isNew = true;
  const down = new Set<number>();
  const up = (shard: number) => {
    isNew = false;
    if (down.delete(shard)) log.info({ shard }, 'the connection to Discord is there again');
  };
  client.once(Events.ClientReady, ({ user, guilds, ws }) => {
    log.info({ user: user.tag, servers: guilds.cache.size, shards: ws.shards.size }, 'logged in');
  });
  client.on(Events.ShardReady, up);
  client.on(Events.ShardResume, up);
  // Emitted again for each attempt, twice a second: once is enough.
  client.on(Events.ShardReconnecting, (shard) => {
    if (!down.has(shard))
      log.warn({ shard }, 'there is no connection to Discord; trying again until there is');
    down.add(shard);
  });
  client.on(Events.ShardError, (err, shard) =>
    log[down.has(shard) ? 'debug' : 'warn']({ err, shard }, 'the connection to Discord has an error'),
  );
  client.on(Events.ShardDisconnect, ({ code }) => {
    // While new, the login itself fails and says so.
    if (!isNew) lost(`Discord has closed the connection for good (code ${code}).`);
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
