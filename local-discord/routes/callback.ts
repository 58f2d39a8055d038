import {
  InteractionResponseType as Answer,
  type APIMessage,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { z } from 'zod';
import { refusals } from '../api-error.ts';
import { compose, revise } from '../compose.ts';
import { announce, post } from '../deliver.ts';
import { autocompleteForm } from '../limits/commands.ts';
import { modal } from '../limits/components.ts';
import { checkedForm } from '../limits/form.ts';
import { messageForm } from '../limits/message.ts';
import { type Callback, changed, type StoredInteraction, type World } from '../world.ts';
import { type Call, nothing, ok, type Reply, type Route, refuseForm } from './route.ts';

/** How long an interaction waits for its first answer, in ms. */
const answerWithinMs = 3000;

const messages = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
const ofButtons = [...messages, Answer.DeferredMessageUpdate, Answer.UpdateMessage];

/** Which answers fit which interaction. */
const fitting: Record<number, Answer[]> = {
  [InteractionType.ApplicationCommand]: [...messages, Answer.Modal],
  [InteractionType.MessageComponent]: [...ofButtons, Answer.Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [Answer.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: ofButtons,
};

const callbackForm = z.looseObject({ type: z.int(), data: z.unknown().optional() });

function answer(call: Call): Reply {
  const { world, params } = call;
  const interaction = world.interactions.get(params.token!);
  if (!interaction || interaction.id !== params.interaction) throw refusals.unknownInteraction();
  if (interaction.callback) throw refusals.alreadyAcknowledged();
  const afterMs = world.clock.now() - interaction.dispatchedAt;
  if (afterMs > answerWithinMs) throw refusals.unknownInteraction();

  const { type, data } = checkedForm(callbackForm, call.body);
  const updates = type === Answer.UpdateMessage || type === Answer.DeferredMessageUpdate;
  if (!fitting[interaction.kind]?.includes(type) || (updates && interaction.sourceId === undefined)) {
    const message = `Interaction of type ${interaction.kind} cannot be answered with type ${type}.`;
    refuseForm({ path: ['type'], code: 'INTERACTION_CALLBACK_TYPE_INVALID', message });
  }
  interaction.callback = { type, afterMs, ...carriedOut(call, interaction, type, data ?? {}) };
  changed(world);
  return call.query.get('with_response') === 'true' ? ok(withResponse(world, interaction)) : nothing;
}

/** Does what the answer says; throws before anything has changed when it breaks a limit. */
function carriedOut(
  call: Call,
  interaction: StoredInteraction,
  type: Answer,
  data: unknown,
): Partial<Callback> {
  switch (type) {
    case Answer.ApplicationCommandAutocompleteResult: {
      const { choices } = checkedForm(autocompleteForm, data, ['data']);
      return { choices: choices as NonNullable<Callback['choices']> };
    }
    case Answer.Modal:
      return { modal: checkedForm(modal, data, ['data']) as unknown as NonNullable<Callback['modal']> };
    case Answer.DeferredMessageUpdate:
      interaction.originalId = interaction.sourceId!;
      return {};
    case Answer.UpdateMessage:
      return { message: updateSource(call, interaction, data) };
    default:
      return { message: createOriginal(call, interaction, type, data) };
  }
}

function createOriginal(call: Call, interaction: StoredInteraction, type: Answer, data: unknown): APIMessage {
  const deferred = type === Answer.DeferredChannelMessageWithSource;
  const body = checkedForm(messageForm(), data, ['data']);
  const message = postFor(call.world, interaction, {
    // A deferral shows "thinking …" and takes nothing but the flag that makes it private.
    body: deferred ? { flags: (body.flags ?? 0) & MessageFlags.Ephemeral } : body,
    uploads: deferred ? [] : call.uploads,
    extraFlags: deferred ? MessageFlags.Loading : 0,
  });
  interaction.originalId = message.id;
  return structuredClone(message);
}

/** Posts a message as the answer to an interaction: the first one, or a follow-up. */
export function postFor(
  world: World,
  interaction: StoredInteraction,
  draft: Pick<Parameters<typeof compose>[1], 'body' | 'uploads' | 'extraFlags'>,
): APIMessage {
  const { channel } = interaction;
  const message = compose(world, {
    channel,
    author: world.bot,
    ...draft,
    extra: {
      webhook_id: world.application.id,
      application_id: world.application.id,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.kind,
        user: interaction.user,
        authorizing_integration_owners: {},
      } as NonNullable<APIMessage['interaction_metadata']>,
    },
  });
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  post(world, {
    message,
    token: interaction.token,
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    ...(isPrivate ? { onlyFor: interaction.user.id } : {}),
  });
  return message;
}

function updateSource(call: Call, interaction: StoredInteraction, data: unknown): APIMessage {
  const { world } = call;
  const source = world.messages.get(interaction.sourceId!);
  if (!source) throw refusals.unknownMessage();
  revise(world, source, checkedForm(messageForm(source.message.flags), data, ['data']), call.uploads);
  interaction.originalId = source.message.id;
  announce(world, 'MESSAGE_UPDATE', source);
  return structuredClone(source.message);
}

function withResponse(world: World, interaction: StoredInteraction): unknown {
  const { callback, originalId, id, kind } = interaction;
  const message = originalId === undefined ? undefined : world.messages.get(originalId)?.message;
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id,
      type: kind,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    resource: { type: callback!.type, ...(message ? { message } : {}) },
  };
}

/** The first answer to an interaction. */
export const callbackRoutes: Route[] = [
  { method: 'POST', pattern: '/interactions/:interaction/:token/callback', open: true, handle: answer },
];
