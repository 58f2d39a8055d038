import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

// Strict, so that a misspelled key is an error and not a question that nothing is expected of.
const ExpectedLine = z
  .strictObject({
    id: z.string(),
    q: z.string(),
    /** What the author of the set meant it to be; nothing is judged by it. */
    kind: z.string().optional(),
    /** The first excerpt holds one of these, each the words themselves or a regular expression. */
    top: z.array(z.string().min(1)).optional(),
    /** The excerpts together hold all of these. */
    cover: words.optional(),
    /** The first excerpt's speaker has this name in it. */
    speaker: z.string().optional(),
    /** The first short answer holds one of these, `|` between them. */
    answer: z.string().optional(),
    /** The short answers hold each of these. */
    differ: words.optional(),
    /** What human readers marked as the answer: a short answer, if there is one, should be about one of these. */
    marked: words.optional(),
    /** The corpus does not answer it. */
    none: z.literal(true).optional(),
  })
  .refine(({ top, none }) => none || top?.length !== 0, { path: ['top'], error: 'is empty' });

/** A question and what a good answer to it holds. Words are compared without case and kinds of quote marks. */
export type Expected = z.infer<typeof ExpectedLine>;

/** Questions, and the folder of the articles that they are asked of. */
export interface QuestionSet {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly Expected[];
}

/** A file that is not what it was given for; the message says which and why, in one line. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile';
}

/**
 * Questions in our own format, one JSON object a line.
 * @throws WrongFile that names the line
 */
export const readQuestions = (file: string): Expected[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [questionOf(line, `${file}, line ${at + 1}`)]));

function questionOf(line: string, place: string): Expected {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new WrongFile(`${place} is no JSON`);
  }
  const { data, error } = ExpectedLine.safeParse(json);
  if (data) return data;
  const wrong = error.issues.map(({ path, message }) => [...path, message].join(' '));
  throw new WrongFile(`${place}: ${wrong.join('; ')}`);
}

export const readSet = (file: string, folder: string, name = file): QuestionSet => ({
  name,
  folder,
  questions: readQuestions(file),
});

/** Every set in `test/questions`, over the corpus of the same name in `test/corpora`, or in the project's root. */
export function everySet(root = '.'): QuestionSet[] {
  const folder = join(root, 'test/questions');
  if (!existsSync(folder))
    throw new WrongFile(`There is no folder ${folder}; run this from the project's folder`);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length))
    .sort();
  return names.map((name) => {
    const corpora = [join(root, 'test/corpora', name), join(root, name)];
    return readSet(join(folder, `${name}.jsonl`), corpora.find(existsSync) ?? corpora[0]!, name);
  });
}
