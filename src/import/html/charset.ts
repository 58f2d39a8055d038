import type { Wrong } from '../imported.ts';

const UNMARKED = ['utf-8', 'windows-1252']; // the second is what browsers fall back to, and reads anything

/**
 * The text of a page, by its byte-order mark, else by the <meta> in its first 1,024 bytes, else by trying.
 * The order is that of the HTML Standard, 13.2.3.2.
 */
export function decodeHtml(bytes: Uint8Array): { text: string } | Wrong {
  const marked = byMark(bytes) ?? byMeta(bytes);
  for (const charset of marked ? [marked] : UNMARKED) {
    const text = decodeAs(charset, bytes);
    if (text?.includes('\0')) return { wrong: 'is binary, not text' };
    if (text !== null) return { text };
  }
  return { wrong: `is not in the character set that it names, ${marked}` };
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

function byMeta(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [, named] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head) ?? [];
  // A <meta> that can be read byte by byte does not stand in UTF-16.
  return named && /^utf-?16/i.test(named) ? 'utf-8' : (named?.toLowerCase() ?? null);
}

function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null; // no such character set, or not these bytes
  }
}
