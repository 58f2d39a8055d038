import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBot, TOKEN, tempFolder } from './bot.ts';
import { status } from './moderating.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

test('the settings are read from .env, the environment wins, and all that are wrong are shown together', async () => {
  const folder = await tempFolder();
  await writeFile(
    join(folder, '.env'),
    'LOG_LEVEL=loud\nDISCORD_API_URL=ftp://x\nDISCORD_GUILD_IDS="12, x"\n',
  );
  const bot = runBot(folder, { DISCORD_TOKEN: TOKEN, LOG_LEVEL: 'info' });
  expect((await bot.ended).code).toBe(1);
  expect(lines(bot.output())).toEqual([
    'Correct these settings in .env or the environment:',
    expect.stringMatching(/DISCORD_GUILD_IDS .*"12", "x"/),
    expect.stringMatching(/DISCORD_API_URL .*"ftp:\/\/x"/),
  ]);
});

test('files that are left out are logged, then a Discord that cannot be reached ends it with one line', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'articles', 'empty.md'), '');
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api', LOG_LEVEL: 'info' };
  const bot = runBot(folder, env);
  expect((await bot.ended).code).toBe(1);
  const [leftOut, ...others] = lines(bot.output());
  expect(JSON.parse(leftOut!)).toMatchObject({
    level: 40,
    file: 'empty.md',
    reason: 'is empty',
    msg: 'a file is left out',
  });
  expect(others).toEqual([
    expect.stringMatching(/^The bot cannot log in to Discord at http:\/\/127\.0\.0\.1:9\/api \(.+\): check/),
  ]);
});

test('a corpus of which nothing can be served ends it with one line', async () => {
  const folder = await tempFolder();
  await rm(join(folder, 'articles'), { recursive: true });
  await mkdir(join(folder, 'articles'));
  const bot = runBot(folder, { DISCORD_TOKEN: TOKEN });
  expect((await bot.ended).code).toBe(1);
  expect(lines(bot.output())).toEqual([expect.stringMatching(/^The corpus folder articles holds no/)]);
});

test('a second bot on the same DATA_DIR does not start, and the first goes on', async () => {
  const scene = place();
  const second = runBot(scene.folder, scene.env);
  expect((await second.ended).code).toBe(1);
  expect(second.output()).toMatch(/^DATA_DIR \S+ is in use by another bot: stop that one/);
  expect(await status(scene)).toMatch(/^### 5 articles\n/);
});
