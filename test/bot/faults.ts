/**
 * Variables that let the thread of the bot's library break at certain questions, as a fault in it would: it is loaded
 * into the thread from outside, and knows nothing of the bot but that questions come as messages.
 * “slowly” holds the thread up for two seconds, “Xyzzy” ends it. The second thread takes three seconds to start.
 */
export const FAULTS: Record<string, string> = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
    import { isMainThread, parentPort, threadId } from 'node:worker_threads';
    if (!isMainThread) {
      if (threadId === 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
      const on = parentPort.on.bind(parentPort);
      parentPort.on = (event, listener) => on(event, (message) => {
        const text = JSON.stringify(message);
        if (text.includes('slowly')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_000);
        if (text.includes('Xyzzy')) process.exit(3);
        listener(message);
      });
    }
  `)}`,
};
