import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { expect, test } from 'vitest';
import { botInServer, eventually, problems, restarted, type Scene, textOf } from './bot.ts';
import { corpus, press } from './moderating.ts';

const REFUSED = 'who opened the harbour of Zyxburg?';

function ask({ discord, channel, reader }: Scene, question: string, options: object = {}, where = channel) {
  const asked = { command: 'ask', options: { question, ...options }, member: reader, channel: where };
  return discord.slash(asked).message();
}

const gaps = async (scene: Scene): Promise<string> => textOf(await corpus(scene, 'gaps'));
const wrong = (scene: Scene, message: APIMessage) => press(scene, message, 'Wrong answer', scene.reader);

test('what is refused in public is counted by its words, nothing else, and leaves when it is answered', async () => {
  const scene = await botInServer();
  const { discord, reader, guild, folder } = scene;
  await ask(scene, REFUSED);
  await ask(scene, 'Who opened the harbour of Zyxburg');
  await ask(scene, 'who closed the port of Private?', { private: true });
  await ask(scene, 'who closed the port of Direct?', {}, discord.directMessages(reader));
  discord.say({ channel: discord.directMessages(reader), author: reader, text: 'who sank in Direct?' });
  discord.say({
    channel: scene.channel,
    author: reader,
    text: `<@${discord.bot.id}> who sank in Quuxtown?`,
  });
  await eventually(() => discord.messages(scene.channel).length).toBe(4);
  await ask(scene, 'what did Lavrov say about peace?');
  const listed = await gaps(scene);
  expect(listed).toMatch(/^### 2 questions without a good answer/);
  expect(listed).toMatch(/\n\*\*2 ×\*\* who opened the harbour of Zyxburg\? \(last asked <t:\d+:d>\)\n/);
  expect(listed).toMatch(/\n\*\*1 ×\*\* who sank in Quuxtown\? /);

  const bot = await restarted(scene);
  const kept = await readFile(join(folder, 'data/questions.jsonl'), 'utf8');
  expect(kept).not.toContain(reader.user.id);
  expect(kept).not.toContain(guild.id);
  const harbour = {
    name: 'a.md',
    data: '# Harbour\n\nMayor Ana Silva opened the harbour of Zyxburg on Friday.\n',
  };
  await press(scene, await corpus(scene, 'add', { file: harbour }), 'Keep');
  await eventually(() => bot.output()).toContain('what had no answer is answered now');
  expect(await gaps(scene)).not.toContain('Zyxburg');
  expect(problems(discord)).toEqual([]);
});

test('a wrong answer counts once for each person and message, and not where only one sees it', async () => {
  const scene = await botInServer();
  const question = 'what did Lavrov say about peace?';
  const [message, other] = [await ask(scene, question), await ask(scene, question)];
  expect(textOf(await wrong(scene, message))).toMatch(/^Thank you: it is counted/);
  await wrong(scene, message);
  await press(scene, message, 'Wrong answer');
  await wrong(scene, other);
  const own = await ask(scene, 'what did Zelensky say?', { private: true });
  expect(textOf(await wrong(scene, own))).toContain('Only answers that all in a server see are counted');
  const listed = await gaps(scene);
  expect(listed).toMatch(
    /^### 1 question .*\n.*\n\*\*3 ×\*\* what did Lavrov say about peace\? \(wrong answer, /,
  );
  expect(problems(scene.discord)).toEqual([]);
});

test('with KEEP_QUESTIONS=false nothing is counted, and that is said', async () => {
  const scene = await botInServer({ env: { KEEP_QUESTIONS: 'false' } });
  const message = await ask(scene, REFUSED);
  expect(textOf(await wrong(scene, message))).toContain('No questions are kept here');
  expect(await gaps(scene)).toBe('KEEP_QUESTIONS is false here, so no question is counted.');
  await restarted(scene);
  await expect(readFile(join(scene.folder, 'data/questions.jsonl'))).rejects.toThrow('ENOENT');
});
