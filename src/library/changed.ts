import type { Failure } from '../desk/canaries.ts';
import type { ReloadReport } from './reload-report.ts';

/** What came of a change: it serves, or waits for somebody to confirm it. */
export type Changed = Served | Held;

export interface Served {
  readonly status: 'served';
  readonly report: ReloadReport;
  /** What went otherwise than it should, in sentences. */
  readonly warnings: readonly string[];
}

export interface Held {
  readonly status: 'held';
  readonly id: string;
  readonly report: ReloadReport;
  /** Questions that are answered well now, and would be no longer. */
  readonly broken: readonly Failure[];
}
