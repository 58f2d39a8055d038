import { type Cursor, type GrowingBytes, next, nextNumbers, put, putNumbers } from '../../packed/bytes.ts';
import type { Gender } from '../mentions/genders.ts';
import { type Cast, KINDS, type Named, type Saying } from './cast.ts';

const GENDERS: readonly (Gender | null)[] = [null, 'he', 'she'];
const NONE: readonly number[] = [];

export function putCast(to: GrowingBytes, { mentions, sayings, named }: Cast): void {
  put(to, mentions);
  put(to, sayings.length);
  for (const { by, isSecondHand } of sayings) {
    put(to, isSecondHand ? 1 : 0);
    putNumbers(to, by);
  }
  put(to, named.length);
  for (const one of named) putNamed(to, one);
}

function putNamed(
  to: GrowingBytes,
  { at, aliases, kind, name, written, called, gender, isDefinite, alone }: Named,
): void {
  const extras = (isDefinite ? 1 : 0) | (alone ? 2 : 0) | (aliases.length > 0 ? 4 : 0);
  put(to, at);
  put(to, KINDS.indexOf(kind) | (GENDERS.indexOf(gender) << 2) | (extras << 4));
  put(to, name);
  put(to, written);
  putNumbers(to, called);
  if (alone) put(to, alone.name);
  if (alone) put(to, alone.written);
  if (aliases.length > 0) putNumbers(to, aliases);
}

/** A cast, as far as it tells who is named. */
export function nextNamed(cursor: Cursor): Pick<Cast, 'mentions' | 'named'> {
  const mentions = next(cursor);
  for (let sayings = next(cursor); sayings > 0; sayings--) {
    next(cursor);
    for (let by = next(cursor); by > 0; by--) next(cursor);
  }
  const named = new Array<Named>(next(cursor));
  for (let at = 0; at < named.length; at++) named[at] = nextOne(cursor);
  return { mentions, named };
}

/** A cast, as far as it tells who speaks. */
export function nextSayings(cursor: Cursor): Pick<Cast, 'mentions' | 'sayings'> {
  const mentions = next(cursor);
  const sayings = new Array<Saying>(next(cursor));
  for (let at = 0; at < sayings.length; at++) {
    const isSecondHand = next(cursor) === 1;
    sayings[at] = { by: nextNumbers(cursor), isSecondHand };
  }
  return { mentions, sayings };
}

function nextOne(cursor: Cursor): Named {
  const at = next(cursor);
  const flags = next(cursor);
  const kind = KINDS[flags & 3]!;
  const name = next(cursor);
  const written = next(cursor);
  const called = nextNumbers(cursor);
  const alone = flags & 32 ? { name: next(cursor), written: next(cursor) } : null;
  const aliases = flags & 64 ? nextNumbers(cursor) : NONE;
  const gender = GENDERS[(flags >> 2) & 3]!;
  return { at, aliases, kind, name, written, called, gender, isDefinite: (flags & 16) !== 0, alone };
}
