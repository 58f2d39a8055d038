import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/**
 * Gives Discord a first sign, after which there is time to answer. Where Discord fails although it has taken it, the
 * library sends it again and is refused, since it is there already: then the answer can follow all the same.
 */
export async function firstSign(
  interaction: { deferred: boolean },
  give: () => Promise<unknown>,
): Promise<void> {
  try {
    await give();
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    interaction.deferred = true;
  }
}

const isThereAlready = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
