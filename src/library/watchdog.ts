/**
 * Waits for replies, and calls `hangs` when one is waited for and for so many ms none has come: a queue of many
 * questions is slow, not hung.
 */
export function watchdog(ms: number, hangs: () => void) {
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  const startAgain = () => {
    clearTimeout(timer);
    if (waiting > 0) timer = setTimeout(hangs, ms);
  };
  return async <Value>(reply: Promise<Value>): Promise<Value> => {
    if (waiting++ === 0) startAgain();
    try {
      return await reply;
    } finally {
      waiting--;
      startAgain();
    }
  };
}
