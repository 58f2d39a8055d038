import { InteractionResponseType as Answer, type APIMessage, InteractionType } from 'discord.js';
import { isLoading } from './deliver.ts';
import { defaultWaitMs, until } from './until.ts';
import type { Callback, StoredInteraction, World } from './world.ts';

/** What was sent to the bot, and what came of it. */
export interface Asked {
  id: string;
  token: string;
  /** What went over the gateway. */
  payload: Record<string, unknown>;
  /** The first answer. Rejects when there is none within `timeoutMs` (30,000, real time). */
  response(timeoutMs?: number): Promise<Callback>;
  /**
   * The answer as the user sees it now. After a deferral it waits until the bot has edited it, then it is
   * the message of this moment: ask again after a later edit. A copy: it does not change under you.
   * With `isMeant` it waits for an edit that makes it so. Rejects when nothing comes in time, when the bot deleted it, or when the answer was no message.
   */
  message(timeoutMs?: number, isMeant?: (message: APIMessage) => boolean): Promise<APIMessage>;
  /** The follow-ups that exist now, oldest first, as copies. */
  readonly followUps: APIMessage[];
  /** The follow-up of this number, counted from 0, as soon as it is there. */
  followUp(index: number, timeoutMs?: number): Promise<APIMessage>;
}

export function askedFor(world: World, interaction: StoredInteraction): Asked {
  const followUps = () =>
    interaction.followUpIds.flatMap((id) => structuredClone(world.messages.get(id)?.message) ?? []);
  return {
    id: interaction.id,
    token: interaction.token,
    payload: interaction.payload,
    response: (timeoutMs) =>
      until(world, `the bot to answer ${nameOf(interaction)}`, () => interaction.callback, timeoutMs),
    message: (timeoutMs = defaultWaitMs, isMeant = () => true) =>
      until(
        world,
        `the bot to show a message for ${nameOf(interaction)} (${stateOf(interaction)} so far)`,
        () => {
          const message = shown(world, interaction);
          return message && isMeant(message) ? message : undefined;
        },
        timeoutMs,
      ),
    get followUps() {
      return followUps();
    },
    followUp: (index, timeoutMs) =>
      until(world, `follow-up ${index} to ${nameOf(interaction)}`, () => followUps()[index], timeoutMs),
  };
}

/** The message to see, or undefined while the bot has yet to write it. */
function shown(world: World, interaction: StoredInteraction): APIMessage | undefined {
  const { callback, originalId } = interaction;
  if (!callback) return undefined;
  if (originalId === undefined) {
    throw new Error(
      `The bot answered ${nameOf(interaction)} with ${Answer[callback.type]}, which is no message.`,
    );
  }
  const stored = world.messages.get(originalId);
  if (!stored) throw new Error(`The bot deleted its answer to ${nameOf(interaction)}.`);
  if (isLoading(stored.message)) return undefined;
  if (callback.type === Answer.DeferredMessageUpdate && interaction.edits === 0) return undefined;
  return structuredClone(stored.message);
}

function nameOf({ kind, payload }: StoredInteraction): string {
  const data = (payload.data ?? {}) as { name?: string; custom_id?: string };
  const what = data.name ? `/${data.name}` : (data.custom_id ?? '');
  return `${InteractionType[kind]} ${what}`.trim();
}

function stateOf({ callback }: StoredInteraction): string {
  return callback ? Answer[callback.type] : 'no answer';
}
