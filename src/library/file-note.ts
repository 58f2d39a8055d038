/** Paths are cut at so many bytes. */
const LONGEST = 4_096;

/**
 * Which file a thread is at, and which share of its work is done, in memory that outlives it: who looks into why it
 * died can still read there.
 */
export const newFileNote = (): SharedArrayBuffer => new SharedArrayBuffer(2 + LONGEST + 4);

export function noteFile(note: SharedArrayBuffer, file: string | null): void {
  const bytes = Buffer.from(note);
  bytes.writeUInt16LE(bytes.write(file ?? '', 2));
}

export function notedFile(note: SharedArrayBuffer): string | null {
  const bytes = Buffer.from(note);
  return bytes.toString('utf8', 2, 2 + bytes.readUInt16LE()) || null;
}

/** @param share from 0 to 1 */
export const noteShare = (note: SharedArrayBuffer, share: number): void =>
  void Buffer.from(note).writeFloatLE(share, 2 + LONGEST);

export const notedShare = (note: SharedArrayBuffer): number => Buffer.from(note).readFloatLE(2 + LONGEST);
