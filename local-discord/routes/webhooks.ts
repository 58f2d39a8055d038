import { refusals } from '../api-error.ts';
import { revise } from '../compose.ts';
import { announce, isLoading, remove } from '../deliver.ts';
import { checkedForm } from '../limits/form.ts';
import { messageForm } from '../limits/message.ts';
import type { StoredInteraction, StoredMessage } from '../world.ts';
import { postFor } from './callback.ts';
import { type Call, nothing, ok, type Reply, type Route } from './route.ts';

/** How long the token of an interaction can be used, in ms. */
const tokenValidMs = 15 * 60_000;

/** The interaction whose webhook the path names. It exists from the first answer until the token expires. */
function interactionOf({ world, params }: Call): StoredInteraction {
  const interaction = world.interactions.get(params.token!);
  if (!interaction || params.application !== world.application.id) throw refusals.unknownWebhook();
  if (world.clock.now() - interaction.dispatchedAt > tokenValidMs) throw refusals.invalidWebhookToken();
  if (!interaction.callback) throw refusals.unknownWebhook();
  return interaction;
}

/** `@original` or one of the interaction's own messages. */
function messageOf(call: Call, interaction: StoredInteraction): StoredMessage {
  const named = call.params.message!;
  const id = named === '@original' ? interaction.originalId : named;
  const stored = id === undefined ? undefined : call.world.messages.get(id);
  const isOwn = id === interaction.originalId || stored?.token === interaction.token;
  if (!stored || !isOwn) throw refusals.unknownMessage();
  return stored;
}

function followUp(call: Call): Reply {
  const { world, uploads } = call;
  const interaction = interactionOf(call);
  const original = world.messages.get(interaction.originalId ?? '');
  // Right after a deferral Discord treats a follow-up as the edit of the message that is still "thinking".
  if (original && isLoading(original.message)) return change(call, interaction, original);
  const body = checkedForm(messageForm(), call.body);
  const message = postFor(world, interaction, { body, uploads });
  interaction.followUpIds.push(message.id);
  return ok(message);
}

function edit(call: Call): Reply {
  const interaction = interactionOf(call);
  return change(call, interaction, messageOf(call, interaction));
}

function change(call: Call, interaction: StoredInteraction, stored: StoredMessage): Reply {
  const body = checkedForm(messageForm(stored.message.flags), call.body);
  revise(call.world, stored, body, call.uploads);
  if (stored.message.id === interaction.originalId) interaction.edits += 1;
  announce(call.world, 'MESSAGE_UPDATE', stored);
  return ok(stored.message);
}

function discard(call: Call): Reply {
  remove(call.world, messageOf(call, interactionOf(call)));
  return nothing;
}

const webhook = '/webhooks/:application/:token';

/** What follows the first answer: follow-ups, and changes to them and to the answer itself. */
export const webhookRoutes: Route[] = [
  { method: 'POST', pattern: webhook, open: true, handle: followUp },
  {
    method: 'GET',
    pattern: `${webhook}/messages/:message`,
    open: true,
    handle: (call) => ok(messageOf(call, interactionOf(call)).message),
  },
  { method: 'PATCH', pattern: `${webhook}/messages/:message`, open: true, handle: edit },
  { method: 'DELETE', pattern: `${webhook}/messages/:message`, open: true, handle: discard },
];
