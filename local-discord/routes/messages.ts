import { GatewayIntentBits, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { refusals } from '../api-error.ts';
import { compose, revise } from '../compose.ts';
import { announce, post, readableBy, remove } from '../deliver.ts';
import { dispatch } from '../dispatch.ts';
import { checkedForm } from '../limits/form.ts';
import { messageForm } from '../limits/message.ts';
import { botPermissionsIn, writingPermission } from '../permissions.ts';
import { type Channel, changed, type StoredMessage } from '../world.ts';
import { type Call, channelOf, nothing, ok, type Reply, type Route, refuseForm } from './route.ts';

/** Refuses what the bot lacks the permission for, as Discord does: first seeing the channel, then the rest. */
function requirePermission(call: Call, channel: Channel, needed: bigint): void {
  const held = botPermissionsIn(call.world, channel);
  if ((held & PermissionFlagsBits.ViewChannel) === 0n) throw refusals.missingAccess();
  if ((held & needed) !== needed) throw refusals.missingPermissions();
}

/** The message the path names. Ephemeral messages do not exist here: only their interaction's webhook has them. */
function messageOf(call: Call): StoredMessage {
  const channel = channelOf(call);
  requirePermission(call, channel, 0n);
  const stored = call.world.messages.get(call.params.message!);
  if (!stored || stored.message.channel_id !== channel.id || stored.onlyFor !== undefined) {
    throw refusals.unknownMessage();
  }
  return stored;
}

/** With `enforce_nonce`, what was posted under a nonce is given back instead of being posted again. */
const isSame = ({ message }: StoredMessage, channel: Channel, nonce: unknown): boolean =>
  nonce !== undefined && message.nonce === nonce && message.channel_id === channel.id;

function create(call: Call): Reply {
  const { world, uploads } = call;
  const channel = channelOf(call);
  requirePermission(call, channel, writingPermission(channel));
  const body = checkedForm(messageForm(), call.body);
  const posted =
    body.enforce_nonce && [...world.messages.values()].find((one) => isSame(one, channel, body.nonce));
  if (posted) return ok(posted.message);
  const reference = body.message_reference;
  const { ReadMessageHistory } = PermissionFlagsBits;
  if (reference && (botPermissionsIn(world, channel) & ReadMessageHistory) === 0n)
    throw refusals.cannotReply();
  const target = reference ? world.messages.get(reference.message_id) : undefined;
  const known = target?.onlyFor === undefined && target?.message.channel_id === channel.id;
  if (reference && !known && reference.fail_if_not_exists !== false) {
    const code = 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE';
    refuseForm({ path: ['message_reference'], code, message: 'Unknown message' });
  }
  const message = compose(world, {
    channel,
    author: world.bot,
    // A message of a channel cannot be ephemeral: the flag means nothing here.
    body: { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral },
    uploads,
    repliesTo: known ? target?.message : undefined,
  });
  return ok(
    post(world, { message, ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }) }).message,
  );
}

function edit(call: Call): Reply {
  const stored = messageOf(call);
  if (stored.message.author.id !== call.world.bot.id) throw refusals.notYourMessage();
  const body = checkedForm(messageForm(stored.message.flags), call.body);
  revise(call.world, stored, body, call.uploads);
  announce(call.world, 'MESSAGE_UPDATE', stored);
  return ok(stored.message);
}

function discard(call: Call): Reply {
  const stored = messageOf(call);
  if (stored.message.author.id !== call.world.bot.id) {
    requirePermission(call, channelOf(call), PermissionFlagsBits.ManageMessages);
  }
  remove(call.world, stored);
  return nothing;
}

/** Newest first; `limit` (50, at most 100), `before` and `after` as Discord has them. */
function page(call: Call): Reply {
  const channel = channelOf(call);
  requirePermission(call, channel, 0n);
  const { query, world } = call;
  const before = BigInt(query.get('before') ?? '0');
  const after = BigInt(query.get('after') ?? '0');
  const found = [...world.messages.values()]
    .filter(({ message, onlyFor }) => message.channel_id === channel.id && onlyFor === undefined)
    .filter(({ message: { id } }) => (before === 0n || BigInt(id) < before) && BigInt(id) > after);
  const limit = Math.min(Number(query.get('limit') ?? 50), 100);
  const wanted = query.has('after') ? found.slice(0, limit) : found.slice(-limit);
  return ok(wanted.reverse().map((stored) => readableBy(world, world.privilegedIntents, stored)));
}

function react(call: Call): Reply {
  const { world } = call;
  const { message, guildId } = messageOf(call);
  const { ReadMessageHistory, AddReactions } = PermissionFlagsBits;
  const emoji = { id: null, name: call.params.emoji! };
  const isNew = !message.reactions?.some((each) => each.emoji.name === emoji.name);
  requirePermission(call, channelOf(call), isNew ? ReadMessageHistory | AddReactions : ReadMessageHistory);
  if (isNew) {
    const details = { burst: 0, normal: 1 };
    const reaction = { emoji, count: 1, me: true, me_burst: false, burst_colors: [], count_details: details };
    message.reactions = [...(message.reactions ?? []), reaction];
  }
  const data = {
    user_id: world.bot.id,
    channel_id: message.channel_id,
    message_id: message.id,
    emoji,
    type: 0,
    burst: false,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
  const intent = guildId === undefined ? 'DirectMessageReactions' : 'GuildMessageReactions';
  dispatch(world, 'MESSAGE_REACTION_ADD', data, GatewayIntentBits[intent]);
  return nothing;
}

function type(call: Call): Reply {
  const channel = channelOf(call);
  requirePermission(call, channel, writingPermission(channel));
  call.world.typing.push({ channelId: channel.id, at: call.world.clock.now() });
  changed(call.world);
  return nothing;
}

/** Writing and reading in a channel. */
export const messageRoutes: Route[] = [
  { method: 'GET', pattern: '/channels/:channel/messages', handle: page },
  { method: 'POST', pattern: '/channels/:channel/messages', handle: create },
  {
    method: 'GET',
    pattern: '/channels/:channel/messages/:message',
    handle: (call) => ok(readableBy(call.world, call.world.privilegedIntents, messageOf(call))),
  },
  { method: 'PATCH', pattern: '/channels/:channel/messages/:message', handle: edit },
  { method: 'DELETE', pattern: '/channels/:channel/messages/:message', handle: discard },
  { method: 'PUT', pattern: '/channels/:channel/messages/:message/reactions/:emoji/@me', handle: react },
  { method: 'POST', pattern: '/channels/:channel/typing', handle: type },
];
