import type { Changed } from '../library/changed.ts';
import type { ReloadReport } from '../library/reload-report.ts';
import { articles, listed } from './wording.ts';

/** What came of a change, in a sentence for the log. */
export function outcome(changed: Changed): string {
  const numbers = `${counted(changed.report)}; ${articles(changed.report.articles)}`;
  if (changed.status === 'held')
    return `Held, for canary questions that would fail (${changed.broken.length}): ${numbers}.`;
  return [`Served: ${numbers}.`, ...changed.warnings].join(' ');
}

/** “2 added, 1 changed and 1 left out”, or “no file changed”. */
export function counted({ added, changed, removed, leftOut }: ReloadReport): string {
  const counts = Object.entries({ added, changed, removed, 'left out': leftOut })
    .filter(([, files]) => files.length > 0)
    .map(([what, { length }]) => `${length} ${what}`);
  return counts.length === 0 ? 'no file changed' : listed(counts);
}
