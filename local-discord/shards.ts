import type { Session, World } from './world.ts';

/** How long one IDENTIFY keeps others of its turn away, in ms. */
const turnMs = 5_000;

/** Which of so many shards a guild belongs to, by Discord's formula; direct messages belong to the first. */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** Whether a session hears of a guild: of its own shard, and only where the bot is a member. */
export function hears(world: World, { shard: [id, count] }: Session, guildId: string | undefined): boolean {
  if (shardOf(guildId, count) !== id) return false;
  return guildId === undefined || world.guilds.get(guildId)?.members.has(world.bot.id) === true;
}

/** Takes the turn of a shard to IDENTIFY. False when `max_concurrency` is exceeded. */
export function takeTurn(world: World, shard: number): boolean {
  const { maxConcurrency, turns } = world.sessionStarts;
  if (maxConcurrency !== undefined) {
    const now = world.clock.now();
    const key = shard % maxConcurrency;
    if (now - (turns.get(key) ?? Number.NEGATIVE_INFINITY) < turnMs) return false;
    turns.set(key, now);
  }
  world.sessionStarts.count += 1;
  return true;
}
