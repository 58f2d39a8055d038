/**
 * The same function, which remembers what it found for the last strings or numbers: one question asks about its few
 * words and articles again and again.
 */
export function recently<Key extends string | number, Found>(
  find: (key: Key) => Found,
  most = 2_000,
): (key: Key) => Found {
  const known = new Map<Key, Found>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === most) known.clear();
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
