import { droppedMessage } from '../../render/discord-held.ts';
import { discardedMessage } from '../../render/discord-preview.ts';
import { NO_SUCH_ARTICLE, REMOVED_NOTHING } from '../../render/discord-remove.ts';
import { failedMessage } from '../../render/discord-report.ts';
import { changeCorpus, isExpected } from '../change-corpus.ts';
import type { ButtonAction } from '../command.ts';
import { isModerator } from '../moderators.ts';

const forModerators = (action: string, press: ButtonAction['press']): ButtonAction => ({
  action,
  async press(interaction, about, bot) {
    if (await isModerator(interaction, bot)) await press(interaction, about, bot);
  },
});

/** Keep: what was previewed is added. */
const keep = forModerators('keep', (interaction, [id = ''], bot) =>
  changeCorpus(
    interaction,
    { kind: 'add', what: 'add', make: (watch) => bot.desk.add(id, interaction.user.id, watch) },
    bot,
  ),
);

/** Discard: it is not. */
const discard = forModerators('discard', async (interaction, [id = ''], { desk, log }) => {
  await desk.discard(id);
  log.info({ by: interaction.user.id }, 'what was read is discarded');
  await interaction.update(discardedMessage());
});

/** Remove: the article goes. */
const remove = forModerators('remove', async (interaction, [id = ''], bot) => {
  const found = await bot.corpus.articlePage(id, 0);
  if (found === null) return void (await interaction.update(NO_SUCH_ARTICLE));
  const { file } = found.article;
  await changeCorpus(
    interaction,
    {
      kind: 'remove',
      what: `remove ${file}`,
      make: (watch) => bot.desk.remove(file, interaction.user.id, watch),
    },
    bot,
  );
});

/** Cancel: it stays. */
const keepArticle = forModerators('keep-article', async (interaction) => {
  await interaction.update(REMOVED_NOTHING);
});

/** Serve it anyway: what canaries held back. */
const serveHeld = forModerators('serve-held', (interaction, [id = ''], bot) =>
  changeCorpus(
    interaction,
    { kind: 'confirm', what: 'serve what was held', make: () => bot.desk.confirm(id) },
    bot,
  ),
);

/** Keep the old: that is given up. */
const dropHeld = forModerators('drop-held', async (interaction, [id = ''], { desk, audit }) => {
  try {
    await desk.cancel(id);
    audit({ by: interaction.user.id, what: 'give up what was held', outcome: 'Given up.' });
    await interaction.update(droppedMessage());
  } catch (error) {
    if (!isExpected(error)) throw error;
    await interaction.update(failedMessage(error, 'confirm'));
  }
});

/** The buttons of `/corpus`: each asks again who presses it. */
export const corpusButtons: readonly ButtonAction[] = [
  keep,
  discard,
  remove,
  keepArticle,
  serveHeld,
  dropHeld,
];
