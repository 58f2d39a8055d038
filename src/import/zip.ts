import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { LeftOut } from '../corpus/article.ts';
import { tooLarge } from '../corpus/decode.ts';
import { LARGEST_UNPACKED, LARGEST_ZIP, MOST_ENTRIES } from './import-limits.ts';
import type { GivenFile, Wrong } from './imported.ts';

/** The files of a zip by their paths in it, and those that were not unpacked. */
export interface Unzipped {
  readonly files: readonly GivenFile[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Unpacks a zip in memory. All its limits are checked on what its directory says before a byte is unpacked, and the
 * reader stops at the first byte more than that: a bomb goes off in neither.
 */
export async function unzip({ bytes }: GivenFile): Promise<Unzipped | Wrong> {
  if (bytes.length > LARGEST_ZIP) return { wrong: tooLarge(LARGEST_ZIP) };
  const opened = await open(bytes);
  if ('wrong' in opened) return opened;
  const { zip, entries } = opened;
  const files: GivenFile[] = [];
  const leftOut: LeftOut[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    const name = entry.fileName;
    const read = names.has(name) ? { wrong: 'is in the zip twice' } : await unpack(zip, entry);
    names.add(name);
    if ('wrong' in read) leftOut.push({ file: name, reason: read.wrong });
    else files.push({ name, bytes: read.bytes });
  }
  return { files, leftOut };
}

async function open(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Entry[] } | Wrong> {
  const entries: Entry[] = [];
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    if (zip.entryCount > MOST_ENTRIES) return { wrong: `holds more than ${MOST_ENTRIES} files; split it` };
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > LARGEST_UNPACKED)
        return { wrong: `would unpack to more than ${LARGEST_UNPACKED / 1e6} MB; split it` };
      if (isArticle(entry)) entries.push(entry);
    }
    return entries.length > 0 ? { zip, entries } : { wrong: 'holds no file' };
  } catch (error) {
    return { wrong: whyBroken((error as Error).message) };
  }
}

// Folders have no bytes; `__MACOSX/._a.md` and `.DS_Store` are what systems leave behind.
const isArticle = ({ fileName }: Entry): boolean =>
  !fileName.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(fileName);

const whyBroken = (message: string): string =>
  /relative path|absolute path|invalid characters in fileName/.test(message)
    ? 'holds a path that leads out of it; pack it again from one folder'
    : 'is no zip, or a broken one';

async function unpack(zip: ZipFile, entry: Entry): Promise<{ bytes: Uint8Array } | Wrong> {
  if (entry.isEncrypted()) return { wrong: 'is encrypted; pack it without a password' };
  if (!isPlainFile(entry)) return { wrong: 'is a link, not a file' };
  if (/\.zip$/i.test(entry.fileName)) return { wrong: 'is a zip in a zip; unpack it first' };
  if (!entry.canDecodeFileData())
    return { wrong: 'is packed in a way that is not known; pack it as a plain zip' };
  try {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    return crc32(bytes) === entry.crc32 ? { bytes } : { wrong: 'is damaged' };
  } catch {
    return { wrong: 'is damaged' };
  }
}

// The upper half of the attributes is the mode of a Unix file, where there is one; a plain file is 0o100000.
function isPlainFile({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  return type === 0 || type === 0o100000;
}
