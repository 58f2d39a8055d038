/**
 * The same function, which remembers what it found for the last strings or numbers: one question asks about its few
 * words and articles again and again.
 */
export function recently<Key extends string | number, Found>(
  find: (key: Key) => Found,
  most = 2_000,
): (key: Key) => Found {
  let known = new Map<Key, Found>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    // A cleared one would lead from its old table to the next, and keep what is young alive with what is old.
    if (known.size === most) known = new Map();
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
