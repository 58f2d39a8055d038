import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { asText } from '../local-discord/as-text.ts';
import type { OptionValues } from '../local-discord/command-options.ts';
import { everyComponent } from '../local-discord/component-tree.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { Person } from '../local-discord/people.ts';
import { startWatchedBot } from './watched-bot.ts';

// node dist/bench/pictures.js
//
// Prints what the README shows of Discord: the bot runs on the sample articles against the local Discord, each form is
// used once, and its message is printed as text.

const typed = (command: string, options: object): string =>
  `/${[command, ...Object.entries(options).map(([name, value]) => `${name}: ${value.name ?? value}`)].join(' ')}`;

const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-pictures-'));
const token = 'pictures';
const discord = await startLocalDiscord({ token, botName: 'verbatim' });
const guild = discord.addGuild({ name: 'Readers' });
const channel = discord.addChannel(guild, { name: 'questions' });
const ana = discord.addMember(guild, { name: 'ana' });
const owner = discord.addMember(guild, { name: 'owner', user: discord.owner });

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
  const asked = discord.slash({ command, options, member: ana, channel });
  return show(typed(command, options), await asked.message());
};
/** The same as the bot's owner, who may change the corpus; waits for what comes after “… is thinking”. */
const moderate = async (command: string, options: OptionValues = {}) => {
  const asked = discord.slash({ command: `corpus ${command}`, options, member: owner, channel });
  return show(typed(`corpus ${command}`, options), await asked.message(30_000));
};
const press = async (message: APIMessage, label: string, member: Person = ana) => {
  const button = everyComponent(message.components).find(({ component }) => component.label === label);
  return show(`[${label}]`, await discord.press(message, button!.component.custom_id!, member).message());
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
await use('articles', { search: 'Budapest' });
await use('help');

const ferry = {
  name: 'ferry.md',
  data: `---
source: Harbour Post
published: 2025-11-03
---
# Ferry to Skellan stops in winter

The ferry to Skellan will not run from December. “We have no crew,” harbour master Ida Moe said.
`,
};
const preview = await moderate('add', { file: ferry });
await press(preview, 'Keep', owner);
await moderate('status');
await use('ask', { question: 'How did Xqzwv vote?' });
await moderate('gaps');
await moderate('rollback');

await bot.end();
await discord.stop();
rmSync(dataDir, { recursive: true });
