import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array };

/** What stands in a frozen text for one of the arrays that follow it. */
interface Part {
  readonly $array: keyof typeof ARRAYS;
  readonly from: number;
  readonly length: number;
  readonly crc: number;
}

/**
 * Plain data with typed arrays in it, as bytes that can be written to a file one after another.
 * @param data typed arrays stand in objects, not in lists: lists of many small things are written as they are
 */
export function freeze(data: Readonly<Record<string, unknown>>, key: string): Uint8Array[] {
  const arrays: Uint8Array[] = [];
  let from = 0;
  const texts = replaced(data, (inner) => {
    if (!ArrayBuffer.isView(inner)) return null;
    const bytes = new Uint8Array(inner.buffer, inner.byteOffset, inner.byteLength);
    const part = { $array: inner.constructor.name, from, length: bytes.length, crc: crc32(bytes) };
    arrays.push(bytes);
    from += bytes.length;
    return part;
  });
  const entries = Object.entries(texts).map(([name, value]) => [name, JSON.stringify(value)]);
  const head = Buffer.from(
    JSON.stringify({ key, endianness: endianness(), data: Object.fromEntries(entries) }),
  );
  const opening = Buffer.from(`${MAGIC} ${head.length} ${crc32(head)}\n`);
  return [opening, head, ...arrays];
}

/** @param other gives what stands in place of an object, null where it stays; lists are not looked into */
function replaced(value: object, other: (inner: object) => unknown): object {
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const isPlain = typeof inner !== 'object' || inner === null || Array.isArray(inner);
    return [name, isPlain ? inner : (other(inner) ?? replaced(inner, other))];
  });
  return Object.fromEntries(entries);
}

const MAGIC = 'verbatim snapshot';
/** The first line is no longer. */
const LONGEST_LINE = 60;

/** What was frozen, as far as it is asked for by its names; null where it is another's, cut or damaged. */
export type Frozen<Data> = <Name extends keyof Data & string>(name: Name) => Data[Name] | null;

/**
 * @param read gives the bytes from an offset on, fewer where there are no more
 * @param key what it was frozen under
 * @returns null where nothing was frozen under this key
 */
export function thaw<Data>(
  read: (from: number, length: number) => Uint8Array,
  key: string,
): Frozen<Data> | null {
  const line = /^verbatim snapshot (\d+) (\d+)\n/.exec(Buffer.from(read(0, LONGEST_LINE)).toString('latin1'));
  if (!line) return null;
  const start = line[0].length + Number(line[1]);
  const head = read(line[0].length, Number(line[1]));
  if (crc32(head) !== Number(line[2])) return null;
  const found = JSON.parse(Buffer.from(head).toString()) as {
    key: string;
    endianness: string;
    data: Record<string, string>;
  };
  if (found.key !== key || found.endianness !== endianness()) return null;
  return (name) => {
    let isWhole = true;
    const thawed = replaced({ value: JSON.parse(found.data[name]!) }, (inner) => {
      if (!('$array' in inner)) return null;
      const { $array, from, length, crc } = inner as Part;
      const bytes = read(start + from, length);
      isWhole &&= bytes.length === length && crc32(bytes) === crc;
      if (!isWhole) return [];
      return new ARRAYS[$array](bytes.buffer as ArrayBuffer, 0, length / ARRAYS[$array].BYTES_PER_ELEMENT);
    });
    return isWhole ? (thawed as { value: Data[typeof name] }).value : null;
  };
}
