import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { Metadata } from '../../corpus/article.ts';
import { Fields, wrongField } from '../../corpus/front-matter.ts';
import { LARGEST_ZIP } from '../../import/import-limits.ts';
import { previewMessage } from '../../render/discord-preview.ts';
import { failedMessage } from '../../render/discord-report.ts';
import { isExpected } from '../change-corpus.ts';
import type { Bot } from '../command.ts';
import { CannotDownload, download } from '../download.ts';
import { firstSign } from '../first-sign.ts';
import { tell } from '../tell.ts';

/** `/corpus add`: fetches a file, reads it, and shows what it would add. */
export async function add(
  interaction: ChatInputCommandInteraction,
  { desk, settings, log }: Bot,
): Promise<void> {
  const { options, user } = interaction;
  const says = saidBy(options);
  if ('wrong' in says) return tell(interaction, says.wrong);
  const { url, name } = options.getAttachment('file', true);
  await firstSign(interaction, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  try {
    const bytes = await download(url, { apiUrl: settings.DISCORD_API_URL, largest: LARGEST_ZIP });
    const preview = await desk.preview({ name, bytes }, says, user.id);
    log.info({ by: user.id, name, articles: preview.articles, leftOut: preview.leftOut }, 'a file was read');
    await interaction.editReply(previewMessage(preview));
  } catch (error) {
    if (!isExpected(error) && !(error instanceof CannotDownload)) throw error;
    log.warn({ by: user.id, name, err: error }, 'a file was not read');
    await interaction.editReply(failedMessage(error, 'add'));
  }
}

/** The metadata that a moderator gives with a file. */
function saidBy(
  options: ChatInputCommandInteraction['options'],
): Partial<Metadata> | { readonly wrong: string } {
  const given = {
    title: options.getString('title'),
    source: options.getString('source'),
    published: options.getString('date'),
    url: options.getString('url'),
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const read = Fields.partial().safeParse(said);
  if (!read.success) return { wrong: `Nothing was added: ${wrongField(read.error)}.` };
  return Object.fromEntries(Object.entries(read.data).filter(([field]) => field in said));
}
