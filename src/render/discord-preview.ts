import { ButtonStyle } from 'discord.js';
import type { Preview, PreviewedArticle } from '../library/preview.ts';
import { customId } from './custom-id.ts';
import { inline, linked, named } from './discord-citation.ts';
import { cutAtWord } from './discord-cut.ts';
import { LONGEST_FILE, LONGEST_OPENING, LONGEST_TITLE } from './discord-limits.ts';
import { blockQuote } from './discord-markdown.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';
import { fileGroup } from './discord-report.ts';
import { articles } from './wording.ts';

/** What a file would add, to be kept or discarded; or why it adds nothing. */
export function previewMessage({ id, articles: count, first, leftOut }: Preview): DiscordMessage {
  const refused = fileGroup('Refused', leftOut);
  if (id === null) return messageOf(['Nothing can be added of this file.', ...refused]);
  const head = count > 1 ? `${articles(count)} to add, beginning with these` : '1 article to add';
  return messageOf([
    `### ${head}\n-# Not served yet: keep it within the hour, or it is forgotten.`,
    ...refused,
    ...first.map(articleText),
    {
      buttons: [
        { label: 'Keep', customId: customId('keep', id), style: ButtonStyle.Success },
        { label: 'Discard', customId: customId('discard', id) },
      ],
    },
  ]);
}

function articleText(article: PreviewedArticle): string {
  const { title, file, source, author, published, url, opening } = article;
  const about = [...named(author), ...named(source), ...named(published), ...linked(url)];
  return [
    `**${inline(title || file, LONGEST_TITLE)}**`,
    ...(about.length > 0 ? [`-# ${about.join(', ')}`] : []),
    `-# ${found(article)}, in ${inline(file, LONGEST_FILE)}`,
    blockQuote(cutAtWord(opening.trim(), LONGEST_OPENING)),
  ].join('\n');
}

/** “12 paragraphs, 3 people, 1 statement” */
const found = ({ paragraphs, people, statements }: PreviewedArticle): string =>
  [
    paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`,
    people === 1 ? '1 person' : `${people} people`,
    statements === 1 ? '1 statement' : `${statements} statements`,
  ].join(', ');

/** What became of a preview that was given up. */
export const discardedMessage = (): DiscordMessage => messageOf(['Discarded; nothing was added.']);
