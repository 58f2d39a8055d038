import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { whyUnreadable } from '../corpus/unusable-corpus.ts';
import { isAbsent } from './texts.ts';
import { writeWhole } from './whole-file.ts';

const FILE = 'questions.jsonl';

const gap = z.object({
  /** As it was first asked. */
  text: z.string().min(1),
  count: z.int().positive(),
  /** When it was last asked. */
  last: z.iso.datetime(),
  reason: z.enum(['refused', 'wrong']),
  /** The excerpt that was marked wrong; null where none was. */
  excerpt: z.string().nullable(),
});

/** A question that the corpus does not answer, or not rightly. Nothing says who asked it. */
export type Gap = Readonly<z.infer<typeof gap>>;

/** The gaps that were kept, and in a sentence what of them cannot be read. */
export function readGaps(dataDir: string): { readonly gaps: readonly Gap[]; readonly wrong: string | null } {
  let lines: string[];
  try {
    lines = readFileSync(join(dataDir, FILE), 'utf8').split('\n');
  } catch (error) {
    return { gaps: [], wrong: isAbsent(error) ? null : `${FILE} ${whyUnreadable(error)}.` };
  }
  const gaps: Gap[] = [];
  const damaged: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = gapOf(line);
    if (read) gaps.push(read);
    else damaged.push(at + 1);
  }
  const wrong = damaged.length > 0 ? `${FILE} is damaged: left out line ${damaged.join(', ')}.` : null;
  return { gaps, wrong };
}

function gapOf(line: string): Gap | null {
  try {
    return gap.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** @throws CannotChange */
export const writeGaps = (dataDir: string, gaps: readonly Gap[]): Promise<void> =>
  writeWhole(dataDir, [{ file: FILE, content: gaps.map((one) => `${JSON.stringify(one)}\n`).join('') }]);
