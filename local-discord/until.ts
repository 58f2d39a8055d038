import type { World } from './world.ts';

/** How long a wait lasts unless the caller says otherwise, in real milliseconds. */
export const defaultWaitMs = 30_000;

/**
 * Waits until `look` finds something, asking again after every change of the world.
 * `what` completes the sentence "Waited 30000 ms for …". Rejects with that sentence when the time is over,
 * or with whatever `look` throws; it never hangs. The limit is real time, not the world's clock.
 */
export function until<T>(
  world: World,
  what: string,
  look: () => T | undefined,
  timeoutMs = defaultWaitMs,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      world.watchers.delete(again);
      settle();
    };
    const again = () => {
      try {
        const found = look();
        if (found !== undefined) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`Waited ${timeoutMs} ms for ${what}. ${lastRequests(world)}`))),
      timeoutMs,
    );
    world.watchers.add(again);
    again();
  });
}

/** What the bot did last: mostly the reason why it did not do what the test waits for. */
function lastRequests(world: World): string {
  const last = world.requests.slice(-3).map((each) => `${each.method} ${each.path} → ${each.status}`);
  return last.length > 0 ? `The last requests were: ${last.join('; ')}.` : 'The bot has sent no request.';
}
