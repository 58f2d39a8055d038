import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Metadata } from './article.ts';

// `title: 1984` is a number to YAML and a title to its author; `title: |` may bring line breaks, which no title has.
const words = z.union([z.string(), z.number()]).transform(
  (value) =>
    String(value)
      .trim()
      .replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ') || null,
);
const date = words.refine(
  (value) => value === null || !Number.isNaN(Date.parse(value)),
  'is not a date, such as 2024-05-31',
);
const link = z.url({
  protocol: /^https?$/,
  error: 'is not a web address that begins with http:// or https://',
});
const fileName = words.refine((value) => value === null || !/[\\/]/.test(value), 'is not the name of a file');

/** What the fields of an article's metadata may be, wherever they are read. */
export const Fields = z.object({
  title: words.nullish().default(null),
  source: words.nullish().default(null),
  author: words.nullish().default(null),
  published: date.nullish().default(null),
  url: link.nullish().default(null),
  original: fileName.nullish().default(null),
});

export const NO_METADATA: Metadata = Fields.parse({});

/** The YAML between two `---` lines at the very top of a file, and where the body begins after it. */
const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

const FIELD = /^(?:title|source|author|published|url|original)[ \t]*:/;

/**
 * Reads the front matter of a file, where it has some.
 * @returns the metadata and the offset at which the body begins, or a sentence that says what is wrong.
 */
export function frontMatter(text: string): { metadata: Metadata; bodyStart: number } | { wrong: string } {
  const none = { metadata: NO_METADATA, bodyStart: 0 };
  const block = BLOCK.exec(text);
  if (!block) return isUnclosed(text) ? { wrong: 'front matter has no line of --- at its end' } : none;
  const read = readYaml(block[1]!);
  if ('wrong' in read) return isProse(block[1]!) ? none : read;
  const { content } = read;
  // Text between two rules is not front matter: "--- A word before we start. ---"
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return none;
  const fields = Fields.safeParse(content);
  if (fields.success) return { metadata: fields.data, bodyStart: block[0].length };
  return { wrong: `front matter ${wrongField(fields.error, NOT_TEXT)}` };
}

/** The first field that is wrong, and why: “field "url" is not a web address …”. */
export function wrongField(error: z.ZodError, notText = 'is not a text'): string {
  const { path, message } = error.issues[0]!;
  return `field "${path.join('.')}" ${message.startsWith('is ') ? message : notText}`;
}

function readYaml(yaml: string): { content: unknown } | { wrong: string } {
  const invalid = (message: string) => ({ wrong: `front matter is not valid YAML: ${firstLine(message)}` });
  const document = parseDocument(yaml, { logLevel: 'error' });
  const broken = document.errors[0];
  if (broken) return invalid(broken.message);
  try {
    return { content: document.toJS() ?? {} };
  } catch (error) {
    return invalid((error as Error).message); // "title: *Breaking* news" names an alias that there is not
  }
}

const isUnclosed = (text: string): boolean => {
  const [, first = ''] = /^\uFEFF?---[ \t]*\r?\n(.*)/.exec(text) ?? [];
  return FIELD.test(first);
};

// “He said: stay.” is broken YAML, and text; `title: [` is broken front matter.
const isProse = (between: string): boolean =>
  /^\s*["“‘'(]?\p{L}/u.test(between) && !/^\s*[^\s:]+\s*:/.test(between);

const firstLine = (message: string): string => message.split('\n')[0]!.replace(/:$/, '');

const NOT_TEXT = 'is not a text; put it on one line, in quotes if it holds a colon';
