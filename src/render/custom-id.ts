/**
 * What a button does and to what, as its custom id: it still works after a restart, since nothing else is kept.
 * `context:a1b2c3:120:180`
 */
export const customId = (action: string, ...about: readonly (string | number)[]): string =>
  [action, ...about].join(':');

/** A custom id as it was made: what to do, and to what. */
export function readCustomId(id: string): { readonly action: string; readonly about: readonly string[] } {
  const [action = '', ...about] = id.split(':');
  return { action, about };
}
