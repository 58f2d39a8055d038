import { createContext, Script } from 'node:vm';
import type { Answer } from '../answer/answer.ts';

/** A question that the corpus must answer well: its first excerpt matches the pattern. */
export interface Canary {
  readonly question: string;
  readonly pattern: string;
}

/** A canary that does not sing, and the excerpt that comes first instead; null where there is no answer. */
export interface Failure extends Canary {
  readonly found: string | null;
}

type Ask = (question: string) => Answer | Promise<Answer>;

/** The canaries that fail in a corpus, in their order. */
export async function failing(canaries: readonly Canary[], ask: Ask): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const canary of canaries) {
    const found = (await ask(canary.question)).excerpts[0]?.text ?? null;
    if (found === null || !matches(canary, found)) failures.push({ ...canary, found });
  }
  return failures;
}

/** The canaries that fail in the next corpus, and pass in the one before. */
export async function broken(canaries: readonly Canary[], before: Ask, next: Ask): Promise<Failure[]> {
  const failures = await failing(canaries, next);
  const asBefore = new Set((await failing(failures, before)).map(({ question }) => question));
  return failures.filter(({ question }) => !asBefore.has(question));
}

/** How a pattern is read: “refused” is found in “Refused”. @throws SyntaxError */
export const patternOf = (pattern: string): RegExp => new RegExp(pattern, 'iu');

// “(\w+\s?)*$” would take years for some excerpts, and everybody would wait: what takes longer than this does not match.
// On a busy machine any pattern can take a tenth of a second.
const LONGEST_MATCH_MS = 1_000;
const TEST = new Script('pattern.test(excerpt)');

function matches({ pattern }: Canary, excerpt: string): boolean {
  // A line break inside an excerpt is a space to whoever wrote the pattern.
  const tried = { pattern: patternOf(pattern), excerpt: excerpt.replace(/\s+/g, ' ') };
  try {
    return TEST.runInContext(createContext(tried), { timeout: LONGEST_MATCH_MS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
