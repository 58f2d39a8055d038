import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { whyUnreadable } from '../corpus/unusable-corpus.ts';
import { importFile } from '../import/import-file.ts';
import type { Imported } from '../import/imported.ts';
import { complain, inOneLine } from './complain.ts';
import { keepArticle } from './keep-article.ts';
import { IMPORT_USAGE } from './usage.ts';
import { UsageError } from './usage-error.ts';

/**
 * Makes articles of the files and stores them in the folder, one line of standard output for each; one of standard
 * error, and exit code 1 in the end, for each that cannot be imported.
 * @throws UsageError on bad arguments
 */
export async function importFiles(args: readonly string[]): Promise<void> {
  const { files, folder } = parse(args);
  for (const file of files) {
    const { articles, leftOut } = await read(file);
    for (const { file: name, reason } of leftOut)
      refuse(name === basename(file) ? file : `${file}: ${name}`, reason);
    for (const article of articles) keep(file, folder, article);
  }
}

async function read(file: string): Promise<Imported> {
  const name = basename(file);
  try {
    if (!statSync(file).isFile()) return { articles: [], leftOut: [{ file: name, reason: 'is not a file' }] };
    return await importFile({ name, bytes: readFileSync(file) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return { articles: [], leftOut: [{ file: name, reason: whyUnreadable(error) }] };
  }
}

function keep(file: string, folder: string, article: Imported['articles'][number]): void {
  try {
    const name = keepArticle(folder, article);
    process.stdout.write(inOneLine(`${file} → ${name}: ${article.title} (${counted(article.paragraphs)})`));
  } catch (error) {
    refuse(file, `cannot be stored in ${folder}: ${(error as Error).message}`);
  }
}

const counted = (paragraphs: number): string => `${paragraphs} paragraph${paragraphs === 1 ? '' : 's'}`;

function refuse(file: string, reason: string): void {
  complain(`${file} ${reason}.`);
  process.exitCode = 1;
}

function parse(args: readonly string[]): { files: readonly string[]; folder: string } {
  const { values, positionals } = parseOptions(args);
  if (positionals.length === 0) throw new UsageError('import takes one file or more', IMPORT_USAGE);
  if (!values.to) throw new UsageError('--to takes the folder to store the articles in', IMPORT_USAGE);
  return { files: positionals, folder: values.to };
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: 'string' } } });
  } catch (error) {
    throw new UsageError((error as Error).message, IMPORT_USAGE);
  }
}
