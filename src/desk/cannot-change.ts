/** A change of the corpus that is refused or failed: nothing is changed. The message is a sentence for the moderator. */
export class CannotChange extends Error {
  override readonly name = 'CannotChange';
}

/** What is wrong with DATA_DIR when a file there cannot be written, in a sentence. */
export function whyUnwritable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'The disk that DATA_DIR is on is full: free some space and try again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'DATA_DIR may not be written by this user: let the bot’s user write there and try again.';
  return `DATA_DIR cannot be written (${code ?? message}): see that it is a folder that the bot can write to.`;
}
