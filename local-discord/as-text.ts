import { type APIMessage, ButtonStyle, ComponentType } from 'discord.js';
import type { Component } from './component-tree.ts';

/** A message as text, about as Discord's client shows it: `[Context]` is a button, `(◀)` one that cannot be pressed. */
export function asText({ content, components }: Pick<APIMessage, 'content' | 'components'>): string {
  const lines = (components ?? []).flatMap((component) => linesOf(component as unknown as Component));
  return [...(content === '' ? [] : shown(content)), ...lines].join('\n');
}

function linesOf(component: Component): string[] {
  const { type, components = [], accessory } = component;
  if (type === ComponentType.TextDisplay) return shown(component.content ?? '');
  if (type === ComponentType.Separator) return [''];
  if (type === ComponentType.ActionRow) return ['', components.map(buttonText).join(' ')];
  if (type === ComponentType.Section)
    return ['', ...components.flatMap(linesOf), ...(accessory ? [buttonText(accessory)] : [])];
  return components.flatMap(linesOf);
}

const buttonText = ({ label, disabled, style, placeholder }: Component): string => {
  if (placeholder !== undefined) return `[${placeholder} ▾]`;
  return disabled ? `(${label})` : style === ButtonStyle.Link ? `[${label} ↗]` : `[${label}]`;
};

/** Markdown without its marks, as it is read: `-# small` and `## large` lose theirs, a quote keeps its bar. */
const shown = (markdown: string): string[] =>
  markdown.split('\n').map((line) =>
    line
      .replace(/^(?:-#|#{1,3}) /, '')
      .replace(/^> /, '│ ')
      .replace(/(?<!\\)\[([^\]]+)\]\([^()\s]+\)/g, '$1 ↗')
      .replace(/(?<!\\)\*\*/g, '')
      .replace(/\\([^0-9A-Za-z\s])/g, '$1'),
  );
