import { ComponentType, MessageFlags } from 'discord.js';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from './discord-limits.ts';

/** A message of Components V2: one container with text displays. Nobody is pinged by it. */
export interface DiscordMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: [Container];
  readonly allowedMentions: { readonly parse: [] };
}

interface Container {
  readonly type: ComponentType.Container;
  readonly components: TextDisplay[];
}

interface TextDisplay {
  readonly type: ComponentType.TextDisplay;
  readonly content: string;
}

/** The blocks from the first on, as many as one message holds; none is cut. */
export function messageOf(blocks: readonly string[]): DiscordMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: fitting(blocks).map(textDisplay) }],
    allowedMentions: { parse: [] },
  };
}

function fitting(blocks: readonly string[]): readonly string[] {
  let room = MESSAGE_TEXT;
  // The container counts as a component.
  const most = MESSAGE_COMPONENTS - 1;
  const over = blocks.findIndex((block, at) => {
    room -= block.length;
    return room < 0 || at >= most;
  });
  return over < 0 ? blocks : blocks.slice(0, over);
}

const textDisplay = (content: string): TextDisplay => ({ type: ComponentType.TextDisplay, content });
