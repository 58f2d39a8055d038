const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The beginning of a text up to the end of a word, with `…` where something is left out; at most `longest` units.
 * Always a beginning: what is skipped in the middle can turn "He did not unquestionably agree" into "He did not agree".
 */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const blank = room.search(/\s\S*$/);
  return `${(blank > 0 ? text.slice(0, blank) : wholeWords(room)).trimEnd()}…`;
}

// Chinese and Thai put no blank between words; the last word of the room may be cut, so it does not count.
function wholeWords(room: string): string {
  return room.slice(0, [...words.segment(room)].at(-1)?.index ?? 0);
}

/** A title or name on one line, cut; without the characters that turn the direction of what follows. */
export const oneLine = (text: string, longest: number): string =>
  cutAtWord(
    text
      .replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    longest,
  );
