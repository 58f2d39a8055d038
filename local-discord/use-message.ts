import { type APIMessage, type APIRole, ComponentType, InteractionType, type MessageType } from 'discord.js';
import { ask } from './ask.ts';
import type { Asked } from './asked.ts';
import { type Resolved, resolvePerson } from './command-options.ts';
import { type Component, everyComponent } from './component-tree.ts';
import { compose } from './compose.ts';
import { isVisible, post } from './deliver.ts';
import type { FileInput } from './files.ts';
import { channelData } from './gateway-data.ts';
import { type Person, userOf } from './people.ts';
import type { Channel, World } from './world.ts';

/** Presses a button of a message, by its custom id. Throws when this user could not press it. */
export function press(world: World, message: APIMessage, customId: string, member: Person): Asked {
  const { channel, current, component } = found(world, message, customId, member);
  const data = { component_type: component.type, custom_id: customId, id: component.id };
  return ask(world, InteractionType.MessageComponent, { member, channel }, data, current);
}

/** What can be picked in a menu: values of its options, or people, roles and channels. */
export type Picked = string | Person | APIRole | Channel;

/** Picks in a select menu. Throws when the menu does not offer what is picked, or not so much or so little. */
export function select(
  world: World,
  message: APIMessage,
  customId: string,
  picked: Picked[],
  member: Person,
): Asked {
  const { channel, current, component } = found(world, message, customId, member);
  const least = Number(component.min_values ?? 1);
  const most = Number(component.max_values ?? 1);
  if (picked.length < least || picked.length > most) {
    throw new Error(`"${customId}" takes ${least} to ${most} values, not ${picked.length}.`);
  }
  const resolved: Resolved = {};
  const keep = (kind: string, id: string, data: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: data };
    return id;
  };
  const values = picked.map((each) => {
    if (typeof each === 'string') return offered(component, each);
    if ('hoist' in each) return keep('roles', each.id, each);
    if ('overwrites' in each) return keep('channels', each.id, { ...channelData(each), permissions: '0' });
    return resolvePerson(world, each, channel, keep);
  });
  const hasOptions = component.type === ComponentType.StringSelect;
  const data = { component_type: component.type, custom_id: customId, id: component.id, values };
  const withThings = hasOptions ? data : { ...data, resolved };
  return ask(world, InteractionType.MessageComponent, { member, channel }, withThings, current);
}

function offered(component: Component, value: string): string {
  const options = (component.options ?? []) as { value: string }[];
  if (options.some((each) => each.value === value)) return value;
  const values = options.map((each) => each.value).join(', ');
  throw new Error(`"${component.custom_id}" does not offer "${value}"; it offers: ${values}.`);
}

/** The component as it is now in a message the user sees. A button that is gone or disabled cannot be used. */
function found(world: World, message: APIMessage, customId: string, member: Person) {
  const stored = world.messages.get(message.id);
  if (!stored || !isVisible(stored, userOf(member).id)) {
    throw new Error(
      `${userOf(member).username} does not see message ${message.id}: deleted or not for them.`,
    );
  }
  const usable = everyComponent(stored.message.components).map((met) => met.component);
  const component = usable.find((each) => each.custom_id === customId);
  if (!component || component.disabled) {
    const ids = usable.flatMap((each) => (each.custom_id && !each.disabled ? each.custom_id : []));
    throw new Error(
      `The message has nothing to use as "${customId}"; it has: ${ids.join(', ') || 'nothing'}.`,
    );
  }
  const channel = world.channels.get(stored.message.channel_id)!;
  return { channel, current: structuredClone(stored.message), component };
}

/** Fills in and sends the form an interaction was answered with: field values by custom id. */
export async function submitModal(
  world: World,
  asked: Asked,
  values: Record<string, string | string[]>,
): Promise<Asked> {
  const { modal } = await asked.response();
  if (!modal) throw new Error('The bot answered with no form; there is nothing to submit.');
  const before = world.interactions.get(asked.token)!;
  const fill = (each: Component): Component => {
    const { type, id, custom_id: customId } = each;
    if (each.components) return { type, id: id ?? 0, components: each.components.map(fill) };
    if (each.component) return { type, id: id ?? 0, component: fill(each.component) };
    const value = values[customId ?? ''] ?? each.value ?? '';
    return {
      type,
      id: id ?? 0,
      custom_id: customId ?? '',
      [Array.isArray(value) ? 'values' : 'value']: value,
    };
  };
  const components = (modal.components as unknown as Component[]).map(fill);
  const source = before.sourceId === undefined ? undefined : world.messages.get(before.sourceId)?.message;
  const doing = { member: before.user, channel: before.channel };
  const data = { custom_id: modal.custom_id, components };
  return ask(world, InteractionType.ModalSubmit, doing, data, source && structuredClone(source));
}

export interface SayInput {
  channel: Channel;
  author: Person;
  text: string;
  /** The message it answers. Its author is pinged unless `ping` is false, as the switch in Discord's client. */
  replyTo?: APIMessage;
  ping?: boolean;
  files?: FileInput[];
  /** What Discord writes in their name; an ordinary message otherwise. */
  type?: MessageType.ChannelPinnedMessage;
}

/** Somebody writes a message. What the bot can read of it depends on its intents. */
export function say(world: World, input: SayInput): APIMessage {
  const { channel, replyTo } = input;
  const parse: ('users' | 'roles' | 'everyone')[] = ['users', 'roles', 'everyone'];
  const message = compose(world, {
    channel,
    author: userOf(input.author),
    body: {
      content: input.text,
      allowed_mentions: { parse, replied_user: input.ping ?? true },
    },
    uploads: (input.files ?? []).map((file, index) => ({
      field: `files[${index}]`,
      name: file.name,
      contentType: file.contentType ?? 'text/plain; charset=utf-8',
      bytes: Buffer.from(file.data as string),
    })),
    repliesTo: replyTo && world.messages.get(replyTo.id)?.message,
    ...(input.type === undefined ? {} : { extra: { type: input.type } }),
  });
  const place = channel.guildId === undefined ? {} : { guildId: channel.guildId };
  return structuredClone(post(world, { message, ...place }).message);
}
