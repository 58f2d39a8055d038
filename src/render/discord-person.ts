import { inline } from './discord-citation.ts';
import { LONGEST_NAME } from './discord-limits.ts';

/** Who did something: a member by their id, shown by name and not pinged, or what did it by itself. */
export const person = (by: string): string =>
  /^\d{17,20}$/.test(by) ? `<@${by}>` : inline(by, LONGEST_NAME);
