/**
 * How many edits, letters put in, left out or exchanged, lead from a string to one in units, as far as there are at
 * most `most`: else any greater number (Levenshtein 1966; only the cells near the diagonal, Ukkonen 1985).
 */
export function editsTo(
  string: string,
  most: number,
): (units: Uint16Array, from: number, to: number) => number {
  const own = Array.from({ length: string.length }, (_, at) => string.charCodeAt(at));
  const far = most + 1;
  // Of the table of distances the row of one letter of the string, a cell for each letter of the other.
  const row = new Array<number>(own.length + most + 1).fill(0);
  return (units, from, to) => {
    const length = to - from;
    if (Math.abs(length - own.length) > most) return far;
    for (let cell = 0; cell <= length; cell++) row[cell] = cell <= most ? cell : far;
    for (let letter = 1; letter <= own.length; letter++) {
      const first = Math.max(1, letter - most);
      const last = Math.min(length, letter + most);
      let diagonal = row[first - 1]!;
      let left = first === 1 ? letter : far;
      row[first - 1] = left;
      let least = left;
      for (let cell = first; cell <= last; cell++) {
        const above = row[cell]!;
        const same = own[letter - 1] === units[from + cell - 1] ? diagonal : diagonal + 1;
        left = Math.min(same, Math.min(above, left) + 1);
        row[cell] = left;
        diagonal = above;
        if (left < least) least = left;
      }
      if (least > most) return far;
    }
    return row[length]!;
  };
}
