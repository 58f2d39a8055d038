import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { expect, test } from 'vitest';
import { eventually, type Scene, textOf } from './bot.ts';
import { answered, corpus, pressed, used } from './moderating.ts';
import { botOfFile } from './shared-bot.ts';
import { STARTS } from './started-once.ts';

const HARBOUR = '# Harbour\n\nMayor Ana Silva of Zyxburg said the harbour was safe.\n';
const OTHER = '# Harbour\n\nNobody knows the word of Mayor Ana Silva of Zyxburg.\n';
const CANARIES = '- question: what did Silva of Zyxburg say?\n  pattern: harbour was safe\n';

/** One that looks at its folder twenty times a second, not every three seconds, and answers a canary well. */
const place = botOfFile({
  env: {
    CORPUS_WATCH: 'true',
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
      import { syncBuiltinESMExports } from 'node:module';
      import timers from 'node:timers/promises';
      const real = timers.setTimeout;
      timers.setTimeout = (ms, ...rest) => real(ms === 3_000 ? 50 : ms, ...rest);
      syncBuiltinESMExports();
    `)}`,
  },
  async before({ articles }) {
    await writeFile(join(articles, 'harbour.md'), HARBOUR);
    await writeFile(join(articles, 'canaries.yml'), CANARIES);
    return {};
  },
});

const ask = (scene: Scene, question: string, options: object = {}) =>
  used(scene, 'ask', { question, ...options });
const gaps = async (scene: Scene): Promise<string> => textOf(await corpus(scene, 'gaps'));

test('what is refused in public is counted by its words, nothing else', async () => {
  const scene = place();
  const { discord, reader, channel } = scene;
  const direct = discord.directMessages(reader);
  await ask(scene, 'who opened the harbour of Quuxburg?');
  await ask(scene, 'Who opened the harbour of Quuxburg');
  await ask(scene, 'who closed the port of Private?', { private: true });
  await ask({ ...scene, channel: direct }, 'who closed the port of Direct?');
  discord.say({ channel: direct, author: reader, text: 'who sank in Direct?' });
  discord.say({ channel, author: reader, text: `<@${discord.bot.id}> who sank in Quuxtown?` });
  await eventually(() => discord.messages(channel).length).toBe(4);
  await ask(scene, 'what did Lavrov say about peace?');
  const listed = await gaps(scene);
  expect(listed).toMatch(/^### \d questions without a good answer/);
  expect(listed).toMatch(/\n\*\*2 ×\*\* who opened the harbour of Quuxburg\? \(last asked <t:\d+:d>\)\n/);
  expect(listed).toMatch(/\n\*\*1 ×\*\* who sank in Quuxtown\? /);
  expect(listed).not.toMatch(/Private|Direct|Lavrov/);
});

test('a wrong answer counts once for each person and message, and not where only one sees it', async () => {
  const scene = place();
  const wrong = (message: APIMessage, member = scene.reader) =>
    pressed(scene, message, 'Wrong answer', member);
  const question = 'what did Lavrov say about peace?';
  const [message, other] = [await ask(scene, question), await ask(scene, question)];
  expect(textOf(await wrong(message))).toMatch(/^Thank you: it is counted/);
  await wrong(message);
  await wrong(message, scene.moderator);
  await wrong(other);
  const own = await ask(scene, 'what did Zelensky say?', { private: true });
  expect(textOf(await wrong(own))).toContain('Only answers that all in a server see are counted');
  const listed = await gaps(scene);
  expect(listed).toMatch(/\n\*\*3 ×\*\* what did Lavrov say about peace\? \(wrong answer, /);
  expect(listed).not.toContain('Zelensky');
});

test(
  'with CORPUS_WATCH changes are served by themselves, but for those that break a canary or a rollback, and what they answer is counted no more',
  async () => {
    const scene = place();
    const { bot, articles } = scene;
    const log = () => bot.output();
    const question = 'what did Captain Costa of Plughtown say?';
    await ask(scene, question);
    expect(await gaps(scene)).toContain('Plughtown');
    await writeFile(join(articles, 'harbour.md'), OTHER);
    await eventually(log).toMatch(/"by":"CORPUS_WATCH","what":"reload","outcome":"Held/);
    expect(await answered(scene, 'what did Silva of Zyxburg say?')).toContain('the harbour was safe');

    await writeFile(join(articles, 'harbour.md'), HARBOUR);
    const ferry = '# Ferry\n\nCaptain Rui Costa of Plughtown said the ferry was late.\n';
    await writeFile(join(articles, 'ferry.md'), ferry);
    await eventually(log).toMatch(
      /"by":"CORPUS_WATCH","what":"reload","outcome":"Served: 1 added \([^)]+\); 7 articles/,
    );
    expect(await answered(scene, question)).toContain('was late');
    await eventually(log).toContain('what had no answer is answered now');
    expect(await gaps(scene)).not.toContain('Plughtown');

    await corpus(scene, 'rollback');
    await rm(join(articles, 'ferry.md'));
    await eventually(log).toContain('stays rolled back until somebody reloads it');
  },
  STARTS,
);
