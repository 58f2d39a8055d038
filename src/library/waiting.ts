import { CannotChange } from '../desk/cannot-change.ts';
import type { Prepared } from './live-corpus.ts';

/** A place for one change that waits to be confirmed: at most so many ms, for it takes the memory of a second corpus. */
export function waitingRoom<Change extends { readonly next: Prepared }>(most: number) {
  let waiting: { readonly id: string; readonly change: Change; readonly timer: NodeJS.Timeout } | null = null;

  /** The change that waits under an id, which it then does no longer. @throws CannotChange */
  function take(id: string): Change {
    if (waiting?.id !== id) throw new CannotChange('This change is no longer waiting: do it again.');
    const { change, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    return change;
  }

  /** Gives up whatever waits. */
  async function empty(): Promise<void> {
    if (waiting !== null) await take(waiting.id).next.discard();
  }

  return {
    take,
    empty,
    /** @returns the id under which it waits */
    put(change: Change): string {
      // Not counted from 1: after a restart, an old button must not meet another change.
      const id = String(Date.now());
      waiting = { id, change, timer: setTimeout(() => void empty(), most).unref() };
      return id;
    },
  };
}
