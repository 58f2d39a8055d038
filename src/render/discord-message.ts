import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from './discord-limits.ts';

/** A message of Components V2: one container. Nobody is pinged by it. */
export interface DiscordMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [Container];
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** One part of a message: Markdown, that with a name or with a button beside it, or up to five buttons in a row. */
export type Block = string | Named | Section | Row;

/** A text that can be found again in the message, by a number of its own from 1. */
export interface Named {
  readonly text: string;
  readonly id: number;
}

export interface Section {
  readonly text: string;
  readonly button: Button;
}

export interface Row {
  readonly buttons: readonly Button[];
}

/** Buttons in a row, where there are any. */
export const rowOf = (buttons: readonly Button[]): Row[] => (buttons.length > 0 ? [{ buttons }] : []);

/** A button that does something (`customId`) or opens an address (`url`). */
export type Button = (ActionButton | LinkButton) & { readonly disabled?: boolean };

interface ActionButton {
  readonly label: string;
  /** See `customId`. */
  readonly customId: string;
  readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger;
}

interface LinkButton {
  readonly label: string;
  readonly url: string;
}

/** The blocks from the first on, as many as one message holds, and the rows; none is cut. */
export function messageOf(blocks: readonly Block[]): DiscordMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: fitting(blocks).map(componentOf) }],
    allowedMentions: { parse: [] },
  };
}

// Rows come at the end, and a message without them is of no use: they have their place before all else.
function fitting(blocks: readonly Block[]): readonly Block[] {
  const rows = blocks.filter((block) => isRow(block));
  const rest = blocks.filter((block) => !isRow(block));
  let text = MESSAGE_TEXT;
  // The container counts as a component.
  let components = MESSAGE_COMPONENTS - 1 - componentsOf(rows);
  const over = rest.findIndex((block) => {
    text -= textOf(block).length;
    components -= componentsOf([block]);
    return text < 0 || components < 0;
  });
  return [...(over < 0 ? rest : rest.slice(0, over)), ...rows];
}

const isSection = (block: Block): block is Section => typeof block !== 'string' && 'button' in block;

const isRow = (block: Block): block is Row => typeof block !== 'string' && 'buttons' in block;

const textOf = (block: Block): string => (typeof block === 'string' ? block : isRow(block) ? '' : block.text);

/** How many components Discord counts in the blocks. */
const componentsOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => sum + (isRow(block) ? 1 + block.buttons.length : isSection(block) ? 3 : 1),
    0,
  );

const componentOf = (block: Block) => {
  if (typeof block === 'string') return textDisplay(block);
  if (isRow(block))
    return { type: ComponentType.ActionRow, components: block.buttons.map(buttonOf) } as const;
  if (!isSection(block)) return { ...textDisplay(block.text), id: block.id };
  const { text, button } = block;
  return {
    type: ComponentType.Section,
    components: [textDisplay(text)],
    accessory: buttonOf(button),
  } as const;
};

const textDisplay = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

const buttonOf = ({ label, disabled = false, ...button }: Button) => {
  const shared = { type: ComponentType.Button, label, disabled } as const;
  return 'url' in button
    ? ({ ...shared, style: ButtonStyle.Link, url: button.url } as const)
    : ({ ...shared, style: button.style ?? ButtonStyle.Secondary, customId: button.customId } as const);
};

interface Container {
  readonly type: ComponentType.Container;
  readonly components: readonly ReturnType<typeof componentOf>[];
}
