import { Options } from 'discord.js';
import { everyComponent } from '../../local-discord/component-tree.ts';
import { messageForm } from '../../local-discord/limits/message.ts';
import type { DiscordMessage } from '../../src/render/discord-message.ts';

/** A message as discord.js sends it. */
export const sent = (message: object) =>
  (Options.createDefault().jsonTransformer as (value: object) => { components: unknown[] })(message);

/** Which of Discord's limits a message breaks, by the rules of the local Discord; none: it can be sent. */
export const brokenLimits = (message: DiscordMessage): string[] =>
  (messageForm().safeParse(sent(message)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

/** The texts of a message, from top to bottom. */
export const blocks = (message: DiscordMessage): string[] =>
  everyComponent(sent(message).components).flatMap(({ component }) => component.content ?? []);

/** The buttons of a message: what each is called, and its custom id. */
export const buttonsOf = (message: DiscordMessage): { label: string; customId: unknown }[] =>
  everyComponent(sent(message).components)
    .filter(({ component }) => component.type === 2)
    .map(({ component }) => ({ label: String(component.label), customId: component.custom_id }));

/** The texts that have a button beside them, each with the custom id of its button. */
export const sectionsOf = (message: DiscordMessage): { text: string; button: unknown }[] =>
  everyComponent(sent(message).components).flatMap(({ component: { components, accessory } }) =>
    accessory ? [{ text: components![0]!.content!, button: accessory.custom_id }] : [],
  );
