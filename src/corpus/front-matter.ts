import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Metadata } from './article.ts';

// `title: 1984` is a number to YAML and a title to its author.
const words = z.union([z.string(), z.number()]).transform((value) => String(value).trim() || null);
const date = z
  .string()
  .trim()
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a date, such as 2024-05-31');
const link = z.url({
  protocol: /^https?$/,
  error: 'is not a web address that begins with http:// or https://',
});

const Fields = z.object({
  title: words.nullish().default(null),
  source: words.nullish().default(null),
  author: words.nullish().default(null),
  published: date.nullish().default(null),
  url: link.nullish().default(null),
});

export const NO_METADATA: Metadata = { title: null, source: null, author: null, published: null, url: null };

/** The YAML between two `---` lines at the very top of a file, and where the body begins after it. */
const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Reads the front matter of a file, where it has some.
 * @returns the metadata and the offset at which the body begins, or a sentence that says what is wrong.
 */
export function frontMatter(text: string): { metadata: Metadata; bodyStart: number } | { wrong: string } {
  const block = BLOCK.exec(text);
  if (!block) return { metadata: NO_METADATA, bodyStart: 0 };
  const yaml = parseDocument(block[1]!);
  const broken = yaml.errors[0];
  if (broken) return { wrong: `front matter is not valid YAML: ${firstLine(broken.message)}` };
  const content: unknown = yaml.toJS() ?? {};
  // Text between two rules is not front matter: "--- A word before we start. ---"
  if (typeof content !== 'object' || Array.isArray(content)) return { metadata: NO_METADATA, bodyStart: 0 };
  const fields = Fields.safeParse(content);
  if (fields.success) return { metadata: fields.data, bodyStart: block[0].length };
  const issue = fields.error.issues[0]!;
  return { wrong: `front matter field "${issue.path.join('.')}" ${reason(issue.message)}` };
}

const firstLine = (message: string): string => message.split('\n')[0]!.replace(/:$/, '');

const reason = (message: string): string =>
  message.startsWith('is ') ? message : 'is not a text; put it on one line, in quotes if it holds a colon';
