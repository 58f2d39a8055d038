import { afterEach, test as base, expect } from 'vitest';
import { botInServer, problems, type Scene } from './bot.ts';
import { STARTS, startedFor, startedOnce } from './started-once.ts';

// Of the worker, not of the file: files that run one after another in a process have one bot between them.
// biome-ignore lint/correctness/noEmptyPattern: vitest reads off the pattern what a fixture needs
const test = base.extend('everybodysBot', { scope: 'worker' }, async ({}, { onCleanup }) => {
  const { started, end } = await startedFor(botInServer);
  onCleanup(end);
  return started;
});

/**
 * One Discord and one bot for tests that leave the bot as it is, and its corpus: most of such a test would be the start
 * of its bot. Each call gives a place of their own.
 */
export function sharedBot(): () => Scene {
  let shared: Scene;
  test.beforeAll(({ everybodysBot }) => {
    shared = everybodysBot;
  }, STARTS);
  return placesOf(() => shared);
}

/** The same with a bot that is started so for the tests of one file. */
export const botOfFile = (start: Parameters<typeof botInServer>[0]): (() => Scene) =>
  placesOf(startedOnce(() => botInServer(start)));

export function placesOf(shared: () => Scene): () => Scene {
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
