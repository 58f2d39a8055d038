/** Paths are cut at so many bytes. */
const LONGEST = 4_096;

/** Which file a thread is at, in memory that outlives it: who looks into why it died can still read there. */
export const newFileNote = (): SharedArrayBuffer => new SharedArrayBuffer(2 + LONGEST);

export function noteFile(note: SharedArrayBuffer, file: string | null): void {
  const bytes = Buffer.from(note);
  bytes.writeUInt16LE(bytes.write(file ?? '', 2));
}

export function notedFile(note: SharedArrayBuffer): string | null {
  const bytes = Buffer.from(note);
  return bytes.toString('utf8', 2, 2 + bytes.readUInt16LE()) || null;
}
