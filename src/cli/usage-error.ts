/** The command line was given something that it does not take; the message says what, and what it takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(message: string, usage: string) {
    const [first = ''] = message.split('\n'); // The others are Node's advice on options in general.
    super(`${first.replace(/\s*\.?$/, '')}. Usage: ${usage}`);
  }
}
