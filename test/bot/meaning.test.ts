import { expect, test } from 'vitest';
import { sharedFolder } from '../temp-folder.ts';
import { eventually, textOf } from './bot.ts';
import { botOfFile } from './shared-bot.ts';

const FERRY = 'Ferry to Skellan\n\nThe boat will not run from November to March. Its operator blamed fuel.\n';
const CORPUS_DIR = sharedFolder({ 'ferry.md': FERRY }); // the sample articles take seconds to read
const place = botOfFile({ env: { MEANING: 'on', CORPUS_DIR } });

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
