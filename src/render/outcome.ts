import type { Changed } from '../library/changed.ts';
import type { ReloadReport } from '../library/reload-report.ts';
import { articles, listed } from './wording.ts';

/** So many files are named in the log. */
const MOST_NAMED = 3;

/** What came of a change, in a sentence for the log: “Served: 1 added (added/a.md); 7 articles.” */
export function outcome(changed: Changed): string {
  const numbers = `${counted(changed.report)}${named(changed.report)}; ${articles(changed.report.articles)}`;
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

/** “ (a.md, b.md and 3 more)”: an addition says nowhere else in the log what it added. */
function named({ added, changed, removed }: ReloadReport): string {
  const files = [...added, ...changed, ...removed];
  const more = files.length - MOST_NAMED;
  const names = [...files.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  return names.length === 0 ? '' : ` (${listed(names)})`;
}
