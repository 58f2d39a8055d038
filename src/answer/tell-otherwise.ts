import { times } from '../annotations/spots/times.ts';
import { slice } from '../text/span.ts';
import { words } from '../text/words.ts';

/**
 * Whether two texts that are alike tell another time or other figures: “It came on Monday” and “It came on Tuesday”, “4
 * were hurt” and “5 were hurt”. Where only one of them tells any, or they share one, they may still say the same.
 */
export const tellOtherwise = (one: string, other: string): boolean =>
  [timesIn, figuresIn].some((told) => {
    const [here, there] = [told(one), told(other)];
    return here.size > 0 && there.size > 0 && [...here].every((word) => !there.has(word));
  });

const timesIn = (text: string): Set<string> =>
  new Set(times(text).flatMap((time) => words(slice(text, time)).map(({ folded }) => folded)));

const figuresIn = (text: string): Set<string> => new Set(text.match(/\d+(?:[.,]\d+)*/g));
