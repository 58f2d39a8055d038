import { type APIMessage, type APIUser, ComponentType } from 'discord.js';
import { everyComponent } from './component-tree.ts';
import type { MessageBody } from './limits/message.ts';
import type { World } from './world.ts';

type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/**
 * Who a text pings. `allowed` absent: everyone it names, as Discord does; `{parse: []}`: nobody.
 * `repliedTo` is the author of the message it answers; it is pinged unless `replied_user` says no.
 */
export function mentionsIn(
  world: World,
  text: string,
  allowed: MessageBody['allowed_mentions'],
  repliedTo?: APIUser,
): Mentions {
  const may = (kind: 'users' | 'roles', id: string) =>
    !allowed || allowed.parse?.includes(kind) || allowed[kind]?.includes(id);
  const named = [...text.matchAll(/<@!?(\d+)>/g)].map((match) => match[1]!);
  const users = named.filter((id) => may('users', id));
  if (repliedTo && (allowed ? allowed.replied_user : true)) users.push(repliedTo.id);
  const roles = [...text.matchAll(/<@&(\d+)>/g)].map((match) => match[1]!);
  return {
    mentions: [...new Set(users)].flatMap((id) => world.users.get(id) ?? []),
    mention_roles: [...new Set(roles)].filter((id) => may('roles', id)),
    mention_everyone:
      /@(everyone|here)\b/.test(text) && (!allowed || (allowed.parse?.includes('everyone') ?? false)),
  };
}

/** The text of a message that can ping: its content and its text displays, but not its embeds. */
export function pingingText(content: string, components: readonly unknown[]): string {
  const displays = everyComponent(components)
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .map(({ component }) => component.content ?? '');
  return [content, ...displays].join('\n');
}
