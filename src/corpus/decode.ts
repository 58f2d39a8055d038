/** No article is larger, in bytes: such a file is a dump, not an article. */
export const LARGEST_FILE = 5_000_000;
export const tooLarge = (bytes: number): string => `is larger than ${bytes / 1e6} MB; split it into articles`;
export const TOO_LARGE = tooLarge(LARGEST_FILE);

// The byte-order mark stays in the text: an offset counts from the file's beginning.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, or a sentence that says why it has none. @param largest in bytes */
export function decode(bytes: Uint8Array, largest = LARGEST_FILE): { text: string } | { wrong: string } {
  if (bytes.length === 0) return { wrong: 'is empty' };
  if (bytes.length > largest) return { wrong: tooLarge(largest) };
  if (isUtf16(bytes)) return { wrong: 'is UTF-16; save it as UTF-8' };
  if (bytes.includes(0)) return { wrong: 'is binary, not text' };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { wrong: 'is not UTF-8; save it as UTF-8' };
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
