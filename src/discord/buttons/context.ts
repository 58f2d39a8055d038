import { aroundMessage } from '../../render/discord-around.ts';
import type { ButtonAction } from '../command.ts';
import { show } from '../show.ts';

/** Context: an excerpt among what stands around it, for the one who wants to see it. */
export const context: ButtonAction = {
  action: 'context',
  async press(interaction, [article = '', start, end, digest = ''], { corpus }) {
    const found = corpus.around({ article, start: Number(start), end: Number(end), digest });
    await show(interaction, found.then(aroundMessage), { isPrivate: true });
  },
};
