import { unescapeMarkdown } from './discord-markdown.ts';

/**
 * What stands behind a label in the text of this number (see `Named`), as it was before it was escaped; null where there
 * is no such text. Discord gives the free numbers to texts that have none, so that the label has to be there as well.
 */
export function namedText(id: number, label: string, components: readonly unknown[]): string | null {
  const text = textOf(id, components);
  return text?.startsWith(label) ? unescapeMarkdown(text.slice(label.length)) : null;
}

function textOf(id: number, components: readonly unknown[]): string | null {
  for (const component of components as readonly SentComponent[]) {
    if (component.id === id && component.content !== undefined) return component.content;
    const found = textOf(id, component.components ?? []);
    if (found !== null) return found;
  }
  return null;
}

interface SentComponent {
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly unknown[];
}
