import type { Answer } from '../answer/answer.ts';
import { words } from '../text/words.ts';
import { type Gap, readGaps, writeGaps } from './gap-file.ts';

const MOST = 1_000;
const DAY = 86_400_000;
/** What is counted is written after so many ms, with what else was counted meanwhile. */
const WRITTEN_AFTER = 2_000;

/** What was asked and not answered, or not rightly, as counted by its words. Never who asked. */
export interface Gaps {
  /** Counts a question that was refused. */
  refused(question: string): void;
  /** Counts a question whose first excerpt was marked wrong. */
  wrong(question: string, excerpt: string | null): void;
  /** The commonest ones, of the same count the latest first, and how many there are in all. */
  commonest(most: number): { readonly gaps: readonly Gap[]; readonly total: number };
  /**
   * Takes out what a new corpus answers: what was refused, and what was answered wrongly and now has another answer.
   * @returns what it took out
   */
  answeredNow(ask: (question: string) => Answer | Promise<Answer>): Promise<Gap[]>;
  /** Writes what is not written yet. @throws CannotChange */
  flush(): Promise<void>;
}

/**
 * @param days a question that was not asked again for so long is forgotten
 * @param warn is told in a sentence what of the file cannot be read, or that it cannot be written
 */
export function openGaps(
  { dataDir, days }: { dataDir: string; days: number },
  warn: (why: string) => void,
  now: () => Date = () => new Date(),
): Gaps {
  const { gaps, wrong } = readGaps(dataDir);
  if (wrong !== null) warn(wrong);
  const byWords = new Map(gaps.map((gap) => [wordsOf(gap.text), gap]));
  let isWritten = true;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  function count(question: string, reason: Gap['reason'], excerpt: string | null): void {
    const key = wordsOf(question);
    if (key === '') return;
    const known = byWords.get(key);
    const text = known?.text ?? question.trim();
    if (!known && byWords.size >= MOST) byWords.delete(rarest());
    byWords.set(key, { text, count: (known?.count ?? 0) + 1, last: now().toISOString(), reason, excerpt });
    writeSoon();
  }

  /** Of those that were asked least often, the one that was not asked for longest. */
  function rarest(): string {
    const [first] = [...byWords].sort(([, a], [, b]) => a.count - b.count || (a.last < b.last ? -1 : 1));
    return first![0];
  }

  function forgetOld(): void {
    const oldest = now().getTime() - days * DAY;
    for (const [key, { last }] of byWords) if (Date.parse(last) < oldest) forget(key);
  }

  function forget(key: string): void {
    byWords.delete(key);
    writeSoon();
  }

  function writeSoon(): void {
    isWritten = false;
    timer ??= setTimeout(() => flush().catch((error: Error) => warn(error.message)), WRITTEN_AFTER).unref();
  }

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    await writing;
    if (isWritten) return;
    isWritten = true;
    const written = writeGaps(dataDir, [...byWords.values()]);
    writing = written.catch(() => {
      isWritten = false; // whoever asked for it hears why
    });
    await written;
  }

  forgetOld();
  setInterval(forgetOld, DAY).unref();
  return {
    refused: (question) => count(question, 'refused', null),
    wrong: (question, excerpt) => count(question, 'wrong', excerpt),
    commonest(most) {
      forgetOld();
      const sorted = [...byWords.values()].sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1));
      return { gaps: sorted.slice(0, most), total: sorted.length };
    },
    async answeredNow(ask) {
      const answered: Gap[] = [];
      for (const [key, gap] of byWords) {
        if (!isAnswered(gap, await ask(gap.text))) continue;
        forget(key);
        answered.push(gap);
      }
      return answered;
    },
    flush,
  };
}

/** “Who won?” is the question “who  won”. */
const wordsOf = (question: string): string =>
  words(question)
    .map(({ folded }) => folded)
    .join(' ');

function isAnswered({ reason, excerpt }: Gap, { status, excerpts }: Answer): boolean {
  if (status !== 'answered') return false;
  return reason === 'refused' || (excerpt !== null && excerpts[0]?.text !== excerpt);
}
