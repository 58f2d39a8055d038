import { hears, shardOf } from './shards.ts';
import { changed, type Session, type World } from './world.ts';

/** More than a client can miss; older events make a RESUME fail, as on Discord. */
const keptForResume = 1000;

/**
 * Sends an event to the session of its guild's shard, if that asked for one of `intents` (0: in any case). A session
 * whose client is away gets it when it resumes. `as` may shape the data for what that session is allowed to read.
 */
export function dispatch(
  world: World,
  name: string,
  data: unknown,
  intents = 0,
  as: (session: Session) => unknown = () => data,
): void {
  for (const session of world.sessions.values()) {
    if (!session.ready || (intents !== 0 && (session.intents & intents) === 0)) continue;
    const shaped = as(session);
    if (concerns(world, session, name, shaped)) dispatchTo(session, name, shaped);
  }
  changed(world);
}

/** Of a guild that the bot is not in, nothing is heard but what is asked of it there. */
function concerns(world: World, session: Session, name: string, data: unknown): boolean {
  const { id, guild_id } = data as { id?: string; guild_id?: string };
  const guildId = name === 'GUILD_CREATE' ? id : guild_id;
  if (name !== 'INTERACTION_CREATE') return hears(world, session, guildId);
  return shardOf(guildId, session.shard[1]) === session.shard[0];
}

export function dispatchTo(session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({ op: 0, t: name, s: session.sequence, d: data });
  session.sent.push({ s: session.sequence, text });
  if (session.sent.length > keptForResume) session.sent.shift();
  session.socket?.send(text);
}
