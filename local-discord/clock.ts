/** Where the local Discord reads the time: milliseconds since 1970, never going back. */
export interface Clock {
  now(): number;
}

/** A clock that a test can push forward. */
export interface MovableClock extends Clock {
  /** Moves the time forward by `ms`: `clock.advance(15 * 60_000)` lets a webhook token expire at once. */
  advance(ms: number): void;
}

/** The time of this machine, plus what the test has added to it. */
export function movableClock(): MovableClock {
  return movable(Date.now);
}

/** Stands still but for what the test adds, so that a slow machine is never the reason of a late answer. */
export function standingClock(): MovableClock {
  const start = Date.now();
  return movable(() => start);
}

function movable(time: () => number): MovableClock {
  let added = 0;
  return {
    now: () => time() + added,
    advance(ms) {
      if (ms < 0) throw new Error(`A clock cannot go back: advance(${ms}). Pass a positive number of ms.`);
      added += ms;
    },
  };
}
