import type { Settings } from '../settings.ts';

/** Who asks, and in which server; null is a direct message. */
export interface Asker {
  readonly userId: string;
  readonly guildId: string | null;
}

/** How long a question has to wait, in ms, and for whose sake. */
export interface Wait {
  readonly waitMs: number;
  readonly because: 'person' | 'server';
}

/** Null where the question may be asked, which then counts. `now` is in ms and never goes back. */
export type MayAsk = (asker: Asker, now: number) => Wait | null;

const MINUTE = 60_000;

/** More than ask at a time; whoever asked longest ago is forgotten first. */
const MOST_REMEMBERED = 100_000;

/** A cooldown for each person, wherever they ask, and a ceiling for each server. What is refused does not count. */
export function manners(settings: Pick<Settings, 'COOLDOWN_SECONDS' | 'GUILD_QUESTIONS_PER_MINUTE'>): MayAsk {
  const person = atMost(1, settings.COOLDOWN_SECONDS * 1_000);
  const server = atMost(settings.GUILD_QUESTIONS_PER_MINUTE, MINUTE);
  return ({ userId, guildId }, now) => {
    const ofPerson = person.wait(userId, now);
    if (ofPerson > 0) return { waitMs: ofPerson, because: 'person' };
    const ofServer = guildId === null ? 0 : server.wait(guildId, now);
    if (ofServer > 0) return { waitMs: ofServer, because: 'server' };
    person.count(userId, now);
    if (guildId !== null) server.count(guildId, now);
    return null;
  };
}

/** A sliding window: `most` within any so many ms, for each of those who ask. Zero of either: without limit. */
function atMost(most: number, withinMs: number) {
  const isOff = most === 0 || withinMs === 0;
  // In the order of their last questions, so those to forget stand first.
  const asked = new Map<string, number[]>();
  return {
    wait(who: string, now: number): number {
      const first = isOff ? undefined : asked.get(who)?.at(-most);
      return first === undefined ? 0 : Math.max(0, first + withinMs - now);
    },
    count(who: string, now: number): void {
      if (isOff) return;
      const times = (asked.get(who) ?? []).filter((time) => time + withinMs > now);
      asked.delete(who);
      asked.set(who, [...times, now]);
      for (const [other, times] of asked) {
        if (times.at(-1)! + withinMs > now && asked.size <= MOST_REMEMBERED) break;
        asked.delete(other);
      }
    },
  };
}

/** What the one who has to wait is told. */
export function waitSentence({ waitMs, because }: Wait): string {
  const again = `ask again in ${inWords(Math.ceil(waitMs / 1_000))}.`;
  return because === 'person'
    ? `That was quick after your last question: ${again}`
    : `Many questions are being asked in this server at the moment: ${again}`;
}

const inWords = (seconds: number): string =>
  seconds === 1 ? '1 second' : seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
