/** Where Discord keeps what people attach to messages. */
const CDN = ['cdn.discordapp.com', 'media.discordapp.net'];

const TIME = 20_000;

/** An attachment was not fetched; the message says why, to the person who sent it. */
export class CannotDownload extends Error {
  override readonly name = 'CannotDownload';
}

/**
 * Fetches an attachment: from Discord's own hosts or that of its API only, without following anybody elsewhere.
 * @param largest in bytes
 * @param time how long it may take, in ms
 * @throws CannotDownload
 */
export async function download(
  url: string,
  { apiUrl, largest, time = TIME }: { apiUrl: string; largest: number; time?: number },
): Promise<Uint8Array> {
  if (!isDiscords(url, apiUrl)) throw new CannotDownload('That file does not lie on Discord’s own servers.');
  const signal = AbortSignal.timeout(time);
  try {
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok)
      throw new CannotDownload(
        `Discord does not give the file away (status ${response.status}); attach it again.`,
      );
    return await readWhole(response, largest);
  } catch (error) {
    if (error instanceof CannotDownload) throw error;
    if (signal.aborted)
      throw new CannotDownload(`The file did not arrive within ${time / 1_000} s; try it again.`, {
        cause: error,
      });
    throw new CannotDownload('The file could not be fetched from Discord; attach it again.', {
      cause: error,
    });
  }
}

function isDiscords(url: string, apiUrl: string): boolean {
  const { protocol, host } = new URL(url);
  if (host === new URL(apiUrl).host) return protocol === new URL(apiUrl).protocol;
  return protocol === 'https:' && CDN.includes(host);
}

/** However long the response says it is, or does not say, no more is read than may be. */
async function readWhole({ headers, body }: Response, largest: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new CannotDownload(`The file is larger than ${largest / 1_000_000} MB, which is the most that is taken.`);
  if (Number(headers.get('content-length')) > largest) {
    await body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > largest) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
