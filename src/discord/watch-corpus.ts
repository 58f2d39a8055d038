import type { Changed } from '../library/changed.ts';
import { watchFolder } from '../library/watch-folder.ts';
import { outcome } from '../render/outcome.ts';
import { isExpected } from './change-corpus.ts';
import type { Bot } from './command.ts';

const BY = 'CORPUS_WATCH';

/**
 * Reloads by itself when files of CORPUS_DIR change, with the same checks: what canaries hold back is not served, and
 * a rollback, which somebody has decided, stays.
 */
export async function watchCorpus({ settings, desk, audit, log }: Bot): Promise<void> {
  await watchFolder(settings.CORPUS_DIR, async () => {
    if (desk.state.isRolledBack)
      return log.info('files have changed, but the corpus stays rolled back until somebody reloads it');
    try {
      const changed = await desk.reload(BY);
      if (isChange(changed)) audit({ by: BY, what: 'reload', outcome: outcome(changed) });
    } catch (err) {
      if (!isExpected(err)) return log.error({ err }, 'the corpus could not be reloaded');
      audit({ by: BY, what: 'reload', outcome: `Not done: ${err.message}` });
    }
  });
}

const isChange = ({ report: { added, changed, removed } }: Changed): boolean =>
  added.length + changed.length + removed.length > 0;
