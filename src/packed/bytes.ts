/** Bytes that grow; small numbers take one byte, larger ones up to five (LEB128). */
export interface GrowingBytes {
  bytes: Uint8Array;
  length: number;
}

/** @param room for about so many bytes is made at once, and for a twentieth more */
export const growBytes = (room = 0): GrowingBytes => ({
  bytes: new Uint8Array(Math.ceil(room * 1.05) + 1024),
  length: 0,
});

/** The bytes that are there, once nothing more is put to them. */
export const taken = ({ bytes, length }: GrowingBytes): Uint8Array => beginningOf(bytes, length);

/** The first items of an array: a view of them where little is behind, else a copy that lets go of the rest. */
export const beginningOf = <Items extends Uint8Array | Uint32Array>(items: Items, length: number): Items =>
  (length > items.length * 0.9 ? items.subarray(0, length) : items.slice(0, length)) as Items;

/** @param value a whole number from 0 to 2^32 - 1 */
export function put(to: GrowingBytes, value: number): void {
  if (to.length + LONGEST > to.bytes.length) widen(to);
  let rest = value;
  while (rest > 127) {
    to.bytes[to.length++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  to.bytes[to.length++] = rest;
}

const LONGEST = 5;

export function putBytes(to: GrowingBytes, bytes: Uint8Array): void {
  while (to.length + bytes.length > to.bytes.length) widen(to);
  to.bytes.set(bytes, to.length);
  to.length += bytes.length;
}

function widen(to: GrowingBytes): void {
  const wider = new Uint8Array(Math.ceil(to.bytes.length * 1.5));
  wider.set(to.bytes);
  to.bytes = wider;
}

/** A place in bytes that are being read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** The number that was `put` there; the cursor moves on to the next. */
export function next(cursor: Cursor): number {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++]!;
  if (byte < 128) return byte;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[cursor.at++]!;
    value |= (byte & 127) << shift;
  }
  return value >>> 0;
}

export function putNumbers(to: GrowingBytes, numbers: readonly number[]): void {
  put(to, numbers.length);
  for (const number of numbers) put(to, number);
}

export const nextNumbers = (cursor: Cursor): number[] => nextMany(cursor, next(cursor));

/** So many numbers, as `next` gives them, in half the time. */
export function nextMany(cursor: Cursor, count: number): number[] {
  const { bytes } = cursor;
  const numbers = new Array<number>(count);
  let from = cursor.at;
  for (let at = 0; at < count; at++) {
    let byte = bytes[from++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[from++]!;
      value |= (byte & 127) << shift;
    }
    numbers[at] = value >>> 0;
  }
  cursor.at = from;
  return numbers;
}

/** For distances that may lead back: @param value a whole number of at most 31 bits, negative or not */
export const putSigned = (to: GrowingBytes, value: number): void => put(to, (value << 1) ^ (value >> 31));

export function nextSigned(cursor: Cursor): number {
  const value = next(cursor);
  return (value >>> 1) ^ -(value & 1);
}

export function putText(to: GrowingBytes, text: string): void {
  put(to, text.length);
  for (let at = 0; at < text.length; at++) put(to, text.charCodeAt(at));
}

export function nextText(cursor: Cursor): string {
  let text = '';
  for (let left = next(cursor); left > 0; left--) text += String.fromCharCode(next(cursor));
  return text;
}
