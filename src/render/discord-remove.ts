import { ButtonStyle } from 'discord.js';
import type { ListedArticle } from '../library/article-list.ts';
import { customId } from './custom-id.ts';
import { inline, named } from './discord-citation.ts';
import { LONGEST_FILE, LONGEST_TITLE } from './discord-limits.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';

/** Asks whether an article is to go. */
export const removeMessage = ({ id, title, source, published, file }: ListedArticle): DiscordMessage =>
  messageOf([
    [
      `### Remove this article?`,
      `**${inline(title || file, LONGEST_TITLE)}**`,
      `-# ${[...named(source), ...named(published), inline(file, LONGEST_FILE)].join(', ')}`,
      file.startsWith('added/')
        ? 'It was added from Discord and goes.'
        : 'It stays in the corpus folder, and is hidden: nobody finds it any more.',
      '-# `/corpus rollback` undoes it.',
    ].join('\n'),
    {
      buttons: [
        { label: 'Remove', customId: customId('remove', id), style: ButtonStyle.Danger },
        { label: 'Cancel', customId: 'keep-article' },
      ],
    },
  ]);

export const NO_SUCH_ARTICLE = messageOf([
  'No article that is served has this name: pick one of those that are offered while you type.',
]);

export const REMOVED_NOTHING = messageOf(['Nothing was removed.']);
