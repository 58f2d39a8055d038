import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { unquote } from '../render/discord-generated.ts';
import { eventually, TOKEN, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

test('/ask is answered with excerpts that stand in a file word for word, and their citations', async () => {
  const { discord, channel, reader, articles, bot } = place();
  const asked = discord.slash({
    command: 'ask',
    options: { question: 'what did Lavrov say about peace?' },
    member: reader,
    channel,
  });
  const message = await asked.message();
  const texts = await Promise.all(
    (await readdir(articles)).map((file) => readFile(join(articles, file), 'utf8')),
  );

  expect(message.flags! & MessageFlags.IsComponentsV2).not.toBe(0);
  const quotes = [...textOf(message).matchAll(/^> (?:.*\n> )*.*$/gm)].map(([quote]) => unquote(quote).text);
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(texts.some((text) => text.includes(quote))).toBe(true);
  expect(quotes.join()).toContain('sustainable');
  expect(textOf(message)).toMatch(/^-# .*\*\*.+\*\*, .*¶ \d+/m);
  expect(bot.output()).not.toContain(TOKEN);
});

test('a question that the articles do not answer is refused with its reason', async () => {
  const { discord, channel, reader } = place();
  const ask = async (question: string) =>
    textOf(await discord.slash({ command: 'ask', options: { question }, member: reader, channel }).message());
  expect(await ask('what is Xqzwv?')).toMatch(/^No answer to this: .*\*\*Xqzwv\*\*/m);
  expect(await ask('   ')).toMatch(
    /^Ask a question in your own words\.\nThere are 5 articles here; .*\nTry: what /m,
  );
});

test('a question that looks like Markdown and mentions pings nobody', async () => {
  const { discord, channel, reader } = place();
  const question = '@everyone <@&1> # what did **Lavrov** say [here](https://bad.example)?';
  const asked = discord.slash({ command: 'ask', options: { question }, member: reader, channel });
  const text = textOf(await asked.message());
  expect(text).toContain('\\@everyone # what did \\*\\*Lavrov\\*\\*');
  // In the callback itself; on a busy machine, in the edit that follows one that says to wait.
  const sent = discord.requests.findLast(({ path }) => /\/(?:callback|@original)$/.test(path))!;
  const body = sent.body as { data?: object };
  expect(body.data ?? body).toMatchObject({ allowed_mentions: { parse: [] } });
});

test('an answer in a direct message', async () => {
  const { discord, reader } = place();
  const channel = discord.directMessages(reader);
  const options = { question: 'who is Dmitry Peskov?' };
  const asked = discord.slash({ command: 'ask', options, member: reader, channel });
  expect(textOf(await asked.message())).toContain('Peskov');
});

test('an answer that comes too late is logged once, and the bot goes on', async () => {
  const { discord, channel, reader, bot } = place();
  const options = { question: 'what did Lavrov say?' };
  discord.slash({ command: 'ask', options, member: reader, channel });
  discord.clock.advance(4_000);
  await eventually(() => bot.output().match(/too late/g)?.length).toBe(1);
  const asked = discord.slash({ command: 'ask', options, member: reader, channel });
  expect(textOf(await asked.message())).toContain('Lavrov');
  expect(bot.output()).not.toContain('"level":50');
});

test('an answer that Discord refuses is told in a plain sentence, and logged in full', async () => {
  const { discord, channel, reader, bot } = place();
  discord.failNext({ method: 'POST', path: /callback$/, status: 400 });
  const asked = discord.slash({ command: 'ask', options: { question: 'Lavrov?' }, member: reader, channel });
  expect(textOf(await asked.message())).toBe('Something went wrong here; the log of the bot says what.');
  await eventually(() => bot.output()).toMatch(/"level":50.*DiscordAPIError/);
});
