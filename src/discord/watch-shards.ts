import { type Client, Status } from 'discord.js';

/** How often the shards are looked at, in ms: Discord asks for a heartbeat every 41 s, so each look finds a new one. */
const LOOK_EVERY = 60_000;

/** Looks, not ms: a machine that has slept has not looked meanwhile. Sixty shards can log in in that time. */
const LOOKS_WITHOUT_LIFE = 5;

/** What can be seen of a shard, a connection to Discord. */
export interface ShardSeen {
  readonly id: number;
  readonly isReady: boolean;
  /** When the last heartbeat was sent that Discord has acknowledged. */
  readonly lastHeartbeat: number;
}

/**
 * Ends it where a shard shows no life for five minutes: its client tries again and again after most failures, but one
 * that was never answered, or is stuck in between, would leave a process that runs and hears nothing.
 */
export function watchShards(client: Client, lost: (why: string) => void, lookEvery = LOOK_EVERY): void {
  const look = findDead();
  const timer = setInterval(() => {
    const dead = look(
      client.ws.shards.map(({ id, status, lastPingTimestamp }) => ({
        id,
        isReady: status === Status.Ready,
        lastHeartbeat: lastPingTimestamp,
      })),
    );
    if (dead.length === 0) return;
    clearInterval(timer);
    lost(
      `The connection to Discord is dead (shard ${dead.join(', ')}): no sign of life for ${LOOKS_WITHOUT_LIFE} minutes, so the bot ends. Start it again; if this comes back, check the network and discordstatus.com.`,
    );
  }, lookEvery).unref();
}

/** A look at all shards that returns those in which the last few looks have found no life. */
export function findDead(): (shards: readonly ShardSeen[]) => number[] {
  const known = new Map<number, { lastHeartbeat: number; looks: number }>();
  return (shards) =>
    shards
      .filter(({ id, isReady, lastHeartbeat }) => {
        const before = known.get(id);
        const isAlive = isReady && lastHeartbeat !== before?.lastHeartbeat;
        const looks = isAlive ? 0 : (before?.looks ?? 0) + 1;
        known.set(id, { lastHeartbeat, looks });
        return looks >= LOOKS_WITHOUT_LIFE;
      })
      .map(({ id }) => id);
}
