import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InteractionResponseType } from 'discord.js';
import { expect, test } from 'vitest';
import { botInServer, eventually, outcomeOf, type Scene, textOf } from './bot.ts';
import { FAULTS } from './faults.ts';
import { answered, corpus } from './moderating.ts';
import { placesOf } from './shared-bot.ts';
import { STARTS, startedOnce } from './started-once.ts';

/** One that breaks at certain questions, and has no folder to write to. */
const shared = startedOnce(() => botInServer({ env: { ...FAULTS, DATA_DIR: '/dev/null/data' } }));
const place = placesOf(shared);

const BROKEN_DOWN = /^What reads the articles here has broken down and is being started again; ask again/;

const ask = ({ discord, channel, reader }: Scene, question: string) =>
  discord.slash({ command: 'ask', options: { question }, member: reader, channel });

const answersAgain = (scene: Scene) =>
  eventually(() => answered(scene, 'what did Lavrov say?')).toContain('Lavrov');

test(
  'a reload that takes its time shows a bar, then serves what is in the folder, and says that it cannot be kept',
  async () => {
    const scene = place();
    const { discord, channel, moderator } = scene;
    await writeFile(
      join(scene.articles, 'harbour.md'),
      '# Harbour\n\nAna Silva opened the port of Zyxburg.\n',
    );
    const asked = discord.slash({ command: 'corpus reload', member: moderator, channel });
    const bar = await asked.message(undefined, (message) => textOf(message).includes('▱'));
    expect(textOf(bar)).toMatch(
      /^Reading the articles; meanwhile those from before go on answering\.\n[▰▱]{20} \d+ %$/,
    );
    const report = textOf(await outcomeOf(asked));
    expect(report).toContain('6 articles are served now.');
    expect(report).toMatch(/\*\*Please see to this \(1\)\*\*\n- DATA\\_DIR cannot be written/);
  },
  STARTS,
);

test('without a folder to write to nothing can be added, which is said and logged', async () => {
  const scene = place();
  expect(shared().bot.output()).toContain('DATA_DIR cannot be written');
  const file = { name: 'a.md', data: '# Ferry\n\nThe ferry was late.\n' };
  expect(textOf(await corpus(scene, 'add', { file }))).toMatch(
    /^Nothing was added.* DATA\\_DIR cannot be written/,
  );
});

test('an answer that takes its time is announced first, and then shown in that place', async () => {
  const asked = ask(place(), 'what did Lavrov say slowly?');
  expect((await asked.response()).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
  expect(textOf(await asked.message())).toContain('Lavrov');
});

test('an answer that takes its time follows also where Discord fails although it has taken the first sign', async () => {
  const scene = place();
  scene.discord.failNext({ method: 'POST', path: /callback$/, status: 500, carriedOut: true });
  expect(textOf(await ask(scene, 'what did Lavrov say slowly?').message())).toContain('Lavrov');
});

test(
  'when the thread of the library dies all who wait are told, and soon the bot answers again',
  async () => {
    const scene = place();
    const announced = ask(scene, 'what did Xyzzy say slowly?');
    expect((await announced.response()).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    for (const one of [announced, ask(scene, 'what did Lavrov say?')])
      expect(textOf(await one.message())).toMatch(BROKEN_DOWN);
    await answersAgain(scene);
    const errors = scene.bot.output().match(/^.*"level":50.*$/gm);
    expect(errors).toEqual([
      expect.stringMatching(/it ended with exit code 3.*the thread of the library died/),
    ]);
  },
  STARTS,
);

// Two deaths in a row are held against the corpus, but where it was known whole between them.
const isWholeAgain = () =>
  eventually(() => shared().bot.output().split('the thread of the library died').at(-1)).toContain(
    'so the next start reads the corpus anew',
  );

// The last of this bot: it ends it.
test(
  'a corpus that can be served no longer ends the bot, and the line says why',
  async () => {
    const scene = place();
    await isWholeAgain();
    await rm(scene.articles, { recursive: true });
    expect(textOf(await ask(scene, 'what is Xyzzy?').message())).toMatch(BROKEN_DOWN);
    expect((await shared().bot.ended).code).toBe(1);
    expect(scene.bot.errors()).toBe('The corpus folder articles does not exist.\n');
  },
  STARTS,
);
