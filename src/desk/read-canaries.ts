import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { whyUnreadable } from '../corpus/unusable-corpus.ts';
import { type Canary, patternOf } from './canaries.ts';
import { isAbsent } from './texts.ts';

export const CANARIES = 'canaries.yml';

/** The canaries of a corpus folder that can be asked, and in a sentence each what is wrong with the others. */
export interface Canaries {
  readonly canaries: readonly Canary[];
  readonly wrong: readonly string[];
}

const MISSING = 'needs a question and a pattern, each a text';
const words = z.string(MISSING).trim().min(1, MISSING);
const canary = z
  .object({ question: words, pattern: words }, MISSING)
  .superRefine(({ pattern }, { addIssue }) => {
    try {
      patternOf(pattern);
    } catch (error) {
      addIssue(`has a pattern that is no regular expression (${(error as Error).message})`);
    }
  });

/** Reads `canaries.yml`, which need not be there: a list of `question` and `pattern`. */
export function readCanaries(folder: string): Canaries {
  try {
    return canariesOf(readFileSync(join(folder, CANARIES), 'utf8'));
  } catch (error) {
    return { canaries: [], wrong: isAbsent(error) ? [] : [`${CANARIES} ${whyUnreadable(error)}.`] };
  }
}

export function canariesOf(yaml: string): Canaries {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'error' });
  const at = (offset: number) => `${CANARIES} line ${lines.linePos(offset).line}`;
  const error = document.errors[0];
  if (error) {
    const [what] = error.message.split(/ at line \d+/);
    return { canaries: [], wrong: [`${at(error.pos[0])} is not valid YAML: ${what}.`] };
  }
  if (document.contents === null) return { canaries: [], wrong: [] };
  if (!isSeq<Node>(document.contents))
    return { canaries: [], wrong: [`${at(0)} is not the beginning of a list: write "- question: …".`] };
  const canaries: Canary[] = [];
  const wrong: string[] = [];
  for (const item of document.contents.items) {
    const read = canary.safeParse(plainOf(item, document));
    if (read.success) canaries.push(read.data);
    else wrong.push(`${at(item?.range?.[0] ?? 0)} ${read.error.issues[0]!.message}.`);
  }
  return { canaries, wrong };
}

// “*talks” names an alias that there is not: that is wrong with this canary only.
function plainOf(item: Node, document: ReturnType<typeof parseDocument>): unknown {
  if (!isMap(item)) return null;
  try {
    return item.toJS(document);
  } catch {
    return null;
  }
}
