import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import type { Log } from '../log.ts';

/** The folder that snapshots are kept in, made where it is missing; null, and a line in the log, where it cannot be used. */
export async function dataFolder(folder: string, log: Log): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch (err) {
    log.warn(
      { err, folder },
      'DATA_DIR cannot be written, so no snapshot is kept and every start reads the whole corpus',
    );
    return null;
  }
}
