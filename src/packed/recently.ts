/**
 * The same function of a string, which remembers what it found for the last ones: one question asks about its few
 * words again and again.
 */
export function recently<Found>(find: (string: string) => Found, most = 2_000): (string: string) => Found {
  const known = new Map<string, Found>();
  return (string) => {
    const before = known.get(string);
    if (before !== undefined) return before;
    if (known.size === most) known.clear();
    const found = find(string);
    known.set(string, found);
    return found;
  };
}
