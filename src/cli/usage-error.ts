/** The command line was given something that it does not take; the message says what, and what it takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(message: string, usage: string) {
    super(`${message.replace(/\s*\.?$/, '')}. Usage: ${usage}`);
  }
}
