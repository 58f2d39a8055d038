/** The same function of a number, small ones being the most, which does its work once for each. */
export function once<Found extends object | string | number>(
  find: (number: number) => Found,
): (number: number) => Found {
  const known: (Found | undefined)[] = [];
  return (number) => {
    const before = known[number];
    if (before !== undefined) return before;
    while (known.length <= number) known.push(undefined); // with gaps it would be a slow table
    const found = find(number);
    known[number] = found;
    return found;
  };
}
