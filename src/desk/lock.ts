import { lstat, mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { UnusableCorpus } from '../corpus/unusable-corpus.ts';

/** No address of a socket is longer on any system, in bytes. */
const LONGEST_ADDRESS = 100;

/**
 * Holds a folder for this process. The lock is a socket that answers as long as the process lives: after a kill it
 * cannot be taken for one that is held, as the number of a process could, and it holds between containers too.
 * @param warn is told in a sentence where the folder cannot be locked
 * @returns lets go of it
 * @throws UnusableCorpus where another process holds it
 */
export async function lock(dataDir: string, warn: (why: string) => void): Promise<() => Promise<void>> {
  const path = join(dataDir, 'lock');
  const short = relative(process.cwd(), path);
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\${path.replaceAll('\\', '/')}`
      : short.length < path.length
        ? short
        : path;
  const unlocked = (why: string) => {
    warn(`DATA_DIR cannot be locked (${why}): see that no other bot uses it.`);
    return async () => {};
  };
  if (Buffer.byteLength(address) > LONGEST_ADDRESS) return unlocked('its path is too long');
  await mkdir(dataDir, { recursive: true }).catch(() => {}); // said below
  for (;;) {
    const server = createServer((socket) => socket.destroy()).unref();
    const code = await listening(server, address);
    if (code === null) return () => new Promise((resolve) => server.close(() => resolve()));
    if (code !== 'EADDRINUSE') return unlocked(code);
    if (await answers(address))
      throw new UnusableCorpus(
        `DATA_DIR ${dataDir} is in use by another bot: stop that one, or give this one a folder of its own.`,
      );
    if (!(await isSocketOrGone(path))) return unlocked(`${path} is in the way`);
    await rm(path, { force: true }); // left behind by a process that was killed
  }
}

/** Null when it listens, else why it does not. */
const listening = (server: Server, address: string): Promise<string | null> =>
  new Promise((resolve) => {
    server.on('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
    server.listen(address, () => resolve(null));
  });

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const isSocketOrGone = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isSocket(),
    () => true,
  );
