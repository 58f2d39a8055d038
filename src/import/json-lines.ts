import { z } from 'zod';
import { decode } from '../corpus/decode.ts';
import { Fields, wrongField } from '../corpus/front-matter.ts';
import { LARGEST_JSON_LINES, MOST_LINES } from './import-limits.ts';
import type { Draft, Drafts, GivenFile, Wrong } from './imported.ts';

const Line = Fields.omit({ original: true }).extend({
  text: z.string('is missing, or not a text').refine((text) => text.trim() !== '', 'is empty'),
});

/** JSON Lines (https://jsonlines.org): an article a line. A line that is wrong leaves out that line only. */
export function readJsonLines({ name, bytes }: GivenFile): Drafts | Wrong {
  const decoded = decode(bytes, LARGEST_JSON_LINES);
  if ('wrong' in decoded) return decoded;
  const lines = decoded.text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ line, number: at + 1 }]));
  if (filled.length === 0) return { wrong: 'holds no line' };
  if (filled.length > MOST_LINES) return { wrong: `holds more than ${MOST_LINES} lines; split it` };
  const read = filled.map(({ line, number }) => ({ number, ...readLine(line) }));
  return {
    drafts: read.flatMap((one) => ('wrong' in one ? [] : [one])),
    leftOut: read.flatMap((one) =>
      'wrong' in one ? [{ file: `${name}, line ${one.number}`, reason: one.wrong }] : [],
    ),
  };
}

function readLine(line: string): Draft | Wrong {
  const parsed = parseJson(line);
  if ('wrong' in parsed) return parsed;
  const read = Line.safeParse(parsed.value);
  if (!read.success) return { wrong: wrongField(read.error) };
  const { text, ...metadata } = read.data;
  return { metadata: { ...metadata, original: null }, body: text, file: null };
}

function parseJson(line: string): { value: object } | Wrong {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { value } : { wrong: 'is not an object, such as {"title": "…", "text": "…"}' };
  } catch {
    return { wrong: 'is not JSON' };
  }
}
