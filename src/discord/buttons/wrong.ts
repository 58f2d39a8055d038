import { readAsked } from '../../render/discord-question.ts';
import type { ButtonAction } from '../command.ts';
import { tell } from '../tell.ts';

/** Wrong answer: counted for those who look after the articles, not who says so. */
export const wrong: ButtonAction = {
  action: 'wrong',
  async press(interaction, _, { log }) {
    const asked = readAsked(interaction.message.components);
    log.info({ question: asked?.question }, 'an answer was called wrong');
    await tell(
      interaction,
      'Thank you: it is counted, without your name, for those who look after the articles.',
    );
  },
};
