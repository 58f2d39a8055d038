/** The encoder cannot be used; the message says what is wrong, where, and what to do about it, in one sentence. */
export class NoEncoder extends Error {
  override readonly name = 'NoEncoder';
}
