import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { unescapeMarkdown } from '../../src/render/discord-markdown.ts';
import { eventually, textOf } from './bot.ts';
import { sharedBot } from './shared-bot.ts';

const place = sharedBot();

test('/help tells one person what there is, with examples that work here', async () => {
  const { discord, channel, reader } = place();
  const help = () => discord.slash({ command: 'help', member: reader, channel }).message();
  await eventually(async () => textOf(await help())).toContain('/ask question: what did ');
  const message = await help();
  expect(message.flags! & MessageFlags.Ephemeral).not.toBe(0);
  expect(textOf(message)).toContain('I answer from 5 articles');
  expect(textOf(message)).not.toContain('/corpus');
  const examples = [...textOf(message).matchAll(/^-# \/(\S+) (\S+): (.*)$/gm)];
  expect(new Set(examples.map(([, command]) => command))).toEqual(new Set(['ask', 'quotes', 'articles']));
  for (const [, command, option, value] of examples) {
    const options = { [option!]: unescapeMarkdown(value!) };
    const text = textOf(
      await discord.slash({ command: command!, options, member: reader, channel }).message(),
    );
    expect(text).not.toMatch(/^(?:No answer|Nobody called|No article)/m);
  }
});

test('a moderator is told of what only moderators may do as well', async () => {
  const { discord, channel, moderator } = place();
  const message = await discord.slash({ command: 'help', member: moderator, channel }).message();
  expect(textOf(message)).toContain('/corpus');
});
