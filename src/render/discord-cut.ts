const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The beginning of a text up to the end of a word, with `…` where something is left out; at most `longest` units. Only
 * of one word that is too long by itself its first characters.
 * Always a beginning: what is skipped in the middle can turn "He did not unquestionably agree" into "He did not agree".
 */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const blank = room.search(/\s\S*$/);
  const whole = (segments: Intl.Segmenter) =>
    text.slice(0, segments.segment(text).containing(longest - 1)!.index);
  // Chinese and Thai put no blank between words. Of “Donaudampfschifffahrtsgesellschaft” alone nothing would be left.
  return `${(blank > 0 ? text.slice(0, blank) : whole(words) || whole(characters)).trimEnd()}…`;
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
