import type { IncomingMessage } from 'node:http';
import { refusals } from './api-error.ts';
import type { RecordedRequest } from './world.ts';

/** More than discord.js sends in one request: ten files of 10 MiB. */
const largestBody = 110 * 1024 * 1024;

/**
 * Reads a request's body: JSON, or multipart with the JSON in `payload_json` and files beside it.
 * The body is undefined when there is none. Throws the refusals Discord has for broken JSON and for size.
 */
export async function readBody(
  request: IncomingMessage,
): Promise<{ body: unknown; files: RecordedRequest['files'] }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largestBody) throw refusals.tooLarge();
    chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: parsed(bytes.toString('utf8')), files: [] };

  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: RecordedRequest['files'] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    const content = Buffer.from(await value.arrayBuffer());
    files.push({
      field,
      name: value.name,
      contentType: typeByName(value.name, value.type),
      bytes: content,
    });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? parsed(json) : {}, files };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}

/** Discord tells a file's type by its name when the bot says nothing better; these are those of plain text. */
function typeByName(name: string, type: string): string {
  if (type !== '' && type !== 'application/octet-stream') return type;
  return /\.(txt|md|log|csv|json)$/i.test(name) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
