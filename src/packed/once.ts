/** The same function of a number, which does its work once for each. */
export function once<Found>(find: (number: number) => Found): (number: number) => Found {
  const known = new Map<number, Found>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const found = find(number);
    known.set(number, found);
    return found;
  };
}
