import type { Turn } from '../answer/converse.ts';

/** Who speaks with the bot, and where. */
export interface Speaking {
  readonly userId: string;
  readonly channelId: string;
}

/** What was last said with somebody. */
export interface Said {
  readonly turn: Turn;
  /** Only articles of this publisher are asked; null for all. */
  readonly source: string | null;
}

/** What is remembered of conversations: one for each person in each channel, for a while. */
export interface Conversations {
  last(who: Speaking): Said | null;
  remember(who: Speaking, said: Said): void;
  /** Forgets all that was said with a person, wherever it was. */
  forget(userId: string): void;
}

const WHILE = 15 * 60_000;
/** More than that are not remembered: the one left off first goes first. */
const MOST = 1_000;

/** @param now in ms, never going back */
export function conversations(now: () => number = () => performance.now()): Conversations {
  // In the order in which they were last gone on with.
  const known = new Map<string, { userId: string; said: Said; at: number }>();
  const keyOf = ({ userId, channelId }: Speaking) => `${userId} ${channelId}`;
  const forgetOld = () => {
    for (const [key, { at }] of known) {
      if (at + WHILE > now() && known.size <= MOST) break;
      known.delete(key);
    }
  };
  return {
    last(who) {
      forgetOld();
      return known.get(keyOf(who))?.said ?? null;
    },
    remember(who, said) {
      known.delete(keyOf(who));
      known.set(keyOf(who), { userId: who.userId, said, at: now() });
      forgetOld();
    },
    forget(userId) {
      for (const [key, one] of known) if (one.userId === userId) known.delete(key);
    },
  };
}
