import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually, textOf } from './bot.ts';
import { botOfFile } from './shared-bot.ts';

const FERRY = 'Ferry to Skellan\n\nThe boat will not run from November to March. Its operator blamed fuel.\n';
const place = botOfFile({
  env: { MEANING: 'on' },
  before: async ({ articles }) => {
    writeFileSync(join(articles, 'ferry.md'), FERRY);
    return undefined;
  },
});

test('with its encoder the bot finds what stands there in other words, once it has read it', async () => {
  const { discord, channel, reader, moderator } = place();
  const slash = (command: string, options = {}, member = reader) =>
    discord.slash({ command, options, member, channel }).message();
  await eventually(async () => textOf(await slash('corpus status', {}, moderator))).toContain(
    'All sentences are read for their meaning',
  );
  const answer = textOf(await slash('ask', { question: 'when does the ship to Skellan not sail?' }));
  expect(answer).toContain('November to March');
  expect(answer).not.toContain('No answer');
});
