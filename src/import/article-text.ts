import { stringify } from 'yaml';
import type { Draft } from './imported.ts';
import { oneLine, wellFormed } from './markdown.ts';

/** Draft → the text of an article's file, of which src/corpus reads the same metadata and paragraphs again. */
export function articleText({ metadata, body }: Pick<Draft, 'metadata' | 'body'>): string {
  const { title, source, author, published, url, original } = metadata;
  const said = Object.entries({ title, source, author, published, url, original })
    .map(([field, value]) => [field, oneLine(value ?? '')])
    .filter(([, value]) => value !== '');
  return `---\n${stringify(Object.fromEntries(said), { lineWidth: 0 })}---\n\n${wellFormed(body).trim()}\n`;
}
