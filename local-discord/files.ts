import type { APIAttachment } from 'discord.js';
import { refusals } from './api-error.ts';
import type { RecordedRequest, StoredFile, World } from './world.ts';

/** What a bot may upload per file to a guild without boosts, in bytes. */
const largestFile = 10 * 1024 * 1024;

/** A file as a test hands it over. */
export interface FileInput {
  name: string;
  /** e.g. `text/markdown; charset=utf-8`; without one it is plain text. */
  contentType?: string;
  data: string | Uint8Array;
}

/** Keeps a file and gives it an address on this server, as Discord's CDN does. */
export function storeFile(world: World, folder: string, input: FileInput): StoredFile {
  const id = world.newId();
  const file = {
    id,
    name: input.name,
    contentType: input.contentType ?? 'text/plain; charset=utf-8',
    bytes: Buffer.from(input.data as string),
    url: `${world.origin}/${folder}/${id}/${encodeURIComponent(input.name)}`,
  };
  world.files.set(id, file);
  return file;
}

export function attachmentData(file: StoredFile, description?: string | null): APIAttachment {
  return {
    id: file.id,
    filename: file.name,
    size: file.bytes.length,
    url: file.url,
    proxy_url: file.url,
    content_type: file.contentType,
    ...(description ? { description } : {}),
  };
}

/**
 * Keeps what came with a message as `files[0]`, `files[1]`. `described` is the body's `attachments`, which
 * names the uploads by their number.
 */
export function storeUploads(
  world: World,
  channelId: string,
  uploads: RecordedRequest['files'],
  described: { id: string | number; filename?: string | null; description?: string | null }[],
): APIAttachment[] {
  return uploads.map((upload, index) => {
    if (upload.bytes.length > largestFile) throw refusals.tooLarge();
    const number = /^files\[(\d+)\]$/.exec(upload.field)?.[1] ?? String(index);
    const words = described.find((each) => String(each.id) === number);
    const stored = storeFile(world, `attachments/${channelId}`, {
      name: words?.filename ?? upload.name,
      contentType: upload.contentType,
      data: upload.bytes,
    });
    return attachmentData(stored, words?.description);
  });
}
