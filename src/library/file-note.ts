/** Paths are cut at so many bytes. */
const LONGEST = 4_096;

/**
 * Which file a thread is at, and which share of its work is done, in memory that outlives it: who looks into why it
 * died can still read there.
 */
export const newFileNote = (): SharedArrayBuffer => new SharedArrayBuffer(2 + LONGEST + 4);

/** What writes a note: all articles are noted again and again, so nothing is made for each. */
export function writerOf(note: SharedArrayBuffer) {
  const bytes = Buffer.from(note);
  return {
    file: (file: string | null): void => void bytes.writeUInt16LE(bytes.write(file ?? '', 2, LONGEST)),
    /** @param share from 0 to 1 */
    share: (share: number): void => void bytes.writeFloatLE(share, 2 + LONGEST),
  };
}

export function notedFile(note: SharedArrayBuffer): string | null {
  const bytes = Buffer.from(note);
  return bytes.toString('utf8', 2, 2 + bytes.readUInt16LE()) || null;
}

export const notedShare = (note: SharedArrayBuffer): number => Buffer.from(note).readFloatLE(2 + LONGEST);
