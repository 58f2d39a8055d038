import { afterEach, expect } from 'vitest';
import { botInServer, problems, type Scene } from './bot.ts';
import { startedOnce } from './started-once.ts';

/**
 * One Discord and one bot for tests that leave the bot as it is: most of such a test would be the start of its bot.
 * Each call gives a place of their own.
 */
export function sharedBot(settings: Parameters<typeof botInServer>[0] = {}): () => Scene {
  const shared = startedOnce(() => botInServer(settings));
  afterEach(() => expect(problems(shared().discord)).toEqual([]));
  return () => ownPlace(shared());
}

/** A scene with a channel and a reader of its own, and of what the bot writes only what it writes from now on. */
export function ownPlace(scene: Scene): Scene {
  const { discord, guild, bot } = scene;
  const written = bot.output();
  return {
    ...scene,
    channel: discord.addChannel(guild, { name: 'questions' }),
    reader: discord.addMember(guild, { name: 'rea' }),
    bot: { ...bot, output: () => bot.output().slice(written.length) },
  };
}
