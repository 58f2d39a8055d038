import type { Clock } from './clock.ts';

/** 1 January 2015, the first millisecond a snowflake can name. */
const discordEpoch = 1_420_070_400_000n;

/**
 * Makes snowflakes: ids that rise with time and carry it (`interaction.createdTimestamp` is read from them).
 * Two ids of the same millisecond still differ and still rise.
 */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const first = (BigInt(Math.floor(clock.now())) - discordEpoch) << 22n;
    last = first > last ? first : last + 1n;
    return String(last);
  };
}
