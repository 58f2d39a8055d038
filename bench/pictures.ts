import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { asText } from '../src/local-discord/as-text.ts';
import { everyComponent } from '../src/local-discord/component-tree.ts';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';
import { startWatchedBot } from './watched-bot.ts';

// node dist/bench/pictures.js
//
// Prints what the README shows of Discord: the bot runs on the sample articles against the local Discord, each form is
// used once, and its message is printed as text.

const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-pictures-'));
const token = 'pictures';
const discord = await startLocalDiscord({ token, botName: 'verbatim' });
const guild = discord.addGuild({ name: 'Readers' });
const channel = discord.addChannel(guild, { name: 'questions' });
const ana = discord.addMember(guild, { name: 'ana' });

const bot = startWatchedBot({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: discord.url,
  CORPUS_DIR: './seeds',
  DATA_DIR: dataDir,
});
await discord.ready(30_000);
await discord.until('the commands', () => discord.commands().length > 0 || undefined, 30_000);

const show = (title: string, message: APIMessage): APIMessage => {
  process.stdout.write(`${title}\n\n${asText(message)}\n\n${'─'.repeat(80)}\n`);
  return message;
};
const use = async (command: string, options: Record<string, string | boolean> = {}) => {
  const typed = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
  const asked = discord.slash({ command, options, member: ana, channel });
  return show(`/${[command, ...typed].join(' ')}`, await asked.message());
};
const press = async (message: APIMessage, label: string) => {
  const button = everyComponent(message.components).find(({ component }) => component.label === label);
  return show(`[${label}]`, await discord.press(message, button!.component.custom_id!, ana).message());
};
/** Says something in the channel, and waits for the bot's reply. */
const say = async (text: string, replyTo?: APIMessage) => {
  const said = discord.say({ channel, author: ana, text, ...(replyTo && { replyTo }) });
  const reply = await discord.until('a reply', () =>
    discord.messages(channel).find(({ message_reference }) => message_reference?.message_id === said.id),
  );
  return show(`ana: ${text}`, reply);
};

const answer = await use('ask', { question: 'When did the White House confirm that the meeting is off?' });
await press(answer, 'Context');
await use('ask', { question: 'tomahawks', speaker: 'Zelensky' });
const said = await say(`<@${discord.bot.id}> what did Lavrov say about peace?`);
await say(`and Zelensky?`, said);
await use('quotes', { speaker: 'Peskov' });
await use('verify', { quote: 'a long-term, lasting peace' });
const claim = discord.say({ channel, author: ana, text: 'They say the Budapest summit was never scheduled' });
show(
  'Find sources',
  await discord.contextMenu({ command: 'Find sources', target: claim, member: ana, channel }).message(),
);
const list = await use('articles', { search: 'Budapest' });
show('the same as components', list);
await use('help');

await bot.end();
await discord.stop();
rmSync(dataDir, { recursive: true });
