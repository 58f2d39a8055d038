import { type APIMessage, type APIUser, MessageFlags, MessageType } from 'discord.js';
import { refusals } from './api-error.ts';
import { numberComponents } from './component-tree.ts';
import { storeUploads } from './files.ts';
import { invalidForm } from './limits/form.ts';
import type { MessageBody } from './limits/message.ts';
import { mentionsIn, pingingText } from './mentions.ts';
import type { Channel, RecordedRequest, StoredMessage, World } from './world.ts';

export interface Draft {
  channel: Channel;
  author: APIUser;
  body: MessageBody;
  uploads: RecordedRequest['files'];
  /** Flags Discord sets by itself, such as LOADING. */
  extraFlags?: number;
  repliesTo?: APIMessage | undefined;
  /** Fields of an interaction's answer: `webhook_id`, `interaction_metadata`. */
  extra?: Partial<APIMessage>;
}

const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Makes the message a body describes; it is not posted yet. Throws 50006 when there is nothing in it. */
export function compose(world: World, draft: Draft): APIMessage {
  const { channel, author, body, uploads, repliesTo } = draft;
  const flags = ((body.flags ?? 0) & settableFlags) | (draft.extraFlags ?? 0);
  const message: APIMessage = {
    id: world.newId(),
    channel_id: channel.id,
    type: repliesTo ? MessageType.Reply : MessageType.Default,
    author,
    content: '',
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: flags as MessageFlags,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(repliesTo
      ? { message_reference: referenceTo(channel, repliesTo), referenced_message: alone(repliesTo) }
      : {}),
    ...draft.extra,
  };
  fill(world, message, body, uploads);
  return message;
}

/** Changes a message by the fields that a body has; absent fields stay. Throws 50006 when nothing is left. */
export function revise(
  world: World,
  stored: StoredMessage,
  body: MessageBody,
  uploads: RecordedRequest['files'],
): void {
  const { message } = stored;
  const wasLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const before = (message.flags ?? 0) & ~MessageFlags.Loading;
  // A body without flags leaves them; one with flags can add the layout, but not take it away.
  const kept = body.flags === undefined ? before : before & ~MessageFlags.SuppressEmbeds;
  const asked = (body.flags ?? 0) & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
  const revised = structuredClone(message);
  revised.flags = (kept | asked) as MessageFlags;
  fill(world, revised, body, uploads);
  if ((revised.flags & MessageFlags.IsComponentsV2) !== 0 && (revised.content || revised.embeds.length)) {
    // The message had them before it was given the layout, and the body did not clear them with null.
    const message = 'Content and embeds must be null when using MessageFlags.IS_COMPONENTS_V2';
    throw invalidForm([
      { path: ['flags'], code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message },
    ]);
  }
  if (!wasLoading) revised.edited_timestamp = timestamp(world);
  stored.message = revised;
}

function fill(world: World, message: APIMessage, body: MessageBody, uploads: RecordedRequest['files']): void {
  if (body.content !== undefined) message.content = body.content?.trim() ?? '';
  if (body.embeds !== undefined) {
    message.embeds = (body.embeds ?? []).map((each) => ({ type: 'rich', ...each })) as APIMessage['embeds'];
  }
  if (body.components !== undefined) {
    message.components = structuredClone(body.components ?? []) as NonNullable<APIMessage['components']>;
    numberComponents(message.components);
  }
  if (body.attachments) {
    const kept = new Set(body.attachments.map(({ id }) => String(id)));
    message.attachments = message.attachments.filter(({ id }) => kept.has(id));
  }
  const described = (body.attachments ?? []) as { id: string | number }[];
  message.attachments.push(...storeUploads(world, message.channel_id, uploads, described));
  const text = pingingText(message.content, message.components ?? []);
  const repliedTo = message.referenced_message?.author;
  Object.assign(message, mentionsIn(world, text, body.allowed_mentions, repliedTo));

  const isLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const parts = [message.content, message.embeds, message.components ?? [], message.attachments];
  // “Ann pinned a message”: Discord's client makes the words.
  const isOfDiscord = message.type === MessageType.ChannelPinnedMessage;
  if (!isOfDiscord && !isLoading && parts.every((part) => part.length === 0)) throw refusals.emptyMessage();
}

/** A message without the one it answers: Discord nests one level only. */
function alone(message: APIMessage): APIMessage {
  const { referenced_message: _, ...rest } = message;
  return rest;
}

/** The time now as Discord writes it. */
export function timestamp(world: World): string {
  return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');
}

function referenceTo(channel: Channel, message: APIMessage): NonNullable<APIMessage['message_reference']> {
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  return { type: 0, message_id: message.id, channel_id: channel.id, ...guild };
}
