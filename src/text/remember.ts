/** How many words are remembered, and how long they are at most. */
const MOST = 20_000;
const LONGEST = 40;

/**
 * The same function of a word, which remembers what it said of the words it met first: they are nearly all that a
 * text is made of (Zipf's law). It forgets none: to make room for rare words costs more than it saves.
 */
export function remember<Result extends string | null>(
  read: (word: string) => Result,
): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size === MOST || word.length > LONGEST) return read(word);
    const own = copy(word);
    const result = read(own);
    known.set(own, result);
    return result;
  };
}

// A word that was cut from a text holds on to the whole text.
const copy = (word: string): string => word.split('').join('');
