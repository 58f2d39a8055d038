import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';

/** Where somebody asks. */
export interface Place {
  readonly userId: string;
  /** Null where it is no server. */
  readonly guildId: string | null;
  /** Whether others than this person read along although it is no server, as in a group. */
  readonly isShared?: boolean;
}

/** Why somebody is not answered there, in one sentence; null where they are. Rejects where Discord does not say. */
export type WhyNotHere = (place: Place) => Promise<string | null>;

export type IsMember = (guildId: string, userId: string) => Promise<boolean>;

const ELSEWHERE =
  'This bot answers only in the servers it was set up for, and their members in direct messages to it.';

/** For how many ms it is remembered that somebody is a member, or is none. */
const REMEMBERED = { member: 5 * 60_000, stranger: 30_000 };
const MOST_REMEMBERED = 10_000;

/** The bot answers everywhere, or else in these servers and in direct messages of their members: an archive may be private. */
export function whereAllowed(
  guildIds: readonly string[],
  isMember: IsMember,
  now: () => number = () => performance.now(),
): WhyNotHere {
  const known = new Map<string, { isMember: Promise<boolean>; until: number }>();

  async function isMemberOfOne(userId: string): Promise<boolean> {
    for (const guildId of guildIds) if (await isMember(guildId, userId)) return true;
    return false;
  }

  async function isMemberAsFarAsKnown(userId: string): Promise<boolean> {
    const found = known.get(userId);
    if (found && found.until > now()) return found.isMember;
    const asked = { isMember: isMemberOfOne(userId), until: Number.POSITIVE_INFINITY };
    known.delete(userId);
    known.set(userId, asked);
    if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value!);
    try {
      const isOne = await asked.isMember;
      asked.until = now() + (isOne ? REMEMBERED.member : REMEMBERED.stranger);
      return isOne;
    } catch (error) {
      known.delete(userId);
      throw error;
    }
  }

  return async ({ userId, guildId, isShared = false }) => {
    if (guildIds.length === 0) return null;
    if (guildId !== null) return guildIds.includes(guildId) ? null : ELSEWHERE;
    return !isShared && (await isMemberAsFarAsKnown(userId)) ? null : ELSEWHERE;
  };
}

/** Asks Discord for the one member, which needs no privileged intent. A server without the bot has none that it knows. */
export const memberByRest =
  (rest: REST): IsMember =>
  async (guildId, userId) => {
    try {
      await rest.get(Routes.guildMember(guildId, userId));
      return true;
    } catch (error) {
      if (error instanceof DiscordAPIError && NO_MEMBER.includes(error.code)) return false;
      throw error;
    }
  };

const NO_MEMBER: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.MissingAccess,
];
