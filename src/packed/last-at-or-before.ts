/** Where the last of some rising numbers stands that is not greater than one that is looked for; the first is not. */
export function lastAtOrBefore(rising: Uint32Array, number: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (rising[middle]! <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
