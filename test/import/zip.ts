import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip, and what its directory says of it that is not so. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** What it says to be unpacked, in bytes. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly isEncrypted?: boolean;
  /** The mode of a Unix file: 0o120777 is a link. */
  readonly mode?: number;
}

/** A zip of these files, honest or not (PKWARE APPNOTE 4.3). */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? '');
    const packed = deflateRawSync(content);
    const fields = fieldsOf(entry, content, packed.length, name.length);
    const header = Buffer.concat([u32(0x04034b50), u16(20), fields, u16(0), name, packed]);
    directory.push(u32(0x02014b50), u16(0x031e), u16(20), fields, u16(0), u16(0), u16(0), u16(0));
    directory.push(u32(((entry.mode ?? 0o100644) << 16) >>> 0), u32(offset), name);
    local.push(header);
    offset += header.length;
  }
  const listed = Buffer.concat(directory);
  const count = u16(entries.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(listed.length), u32(offset), u16(0)];
  return Buffer.concat([...local, listed, ...end]);
}

function fieldsOf(entry: ZipEntry, content: Buffer, packed: number, nameLength: number): Buffer {
  const flags = 0x0800 | (entry.isEncrypted ? 1 : 0);
  return Buffer.concat([
    ...[u16(flags), u16(entry.method ?? 8), u16(0), u16(0x21)],
    ...[u32(entry.crc ?? crc32(content)), u32(packed), u32(entry.size ?? content.length), u16(nameLength)],
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
