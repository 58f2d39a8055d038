import { type APIMessage, ComponentType } from 'discord.js';
import { everyComponent } from '../../local-discord/component-tree.ts';

/** The texts of a message that have a button beside them: its excerpts. */
export const sectionsOf = ({ components }: APIMessage): string[] =>
  everyComponent(components).flatMap(({ component: { type, components } }) =>
    type === ComponentType.Section ? [components![0]!.content!] : [],
  );
