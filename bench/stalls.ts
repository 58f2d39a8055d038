import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// For `node --import`: a process that is loaded with this tells its parent, whenever that sends it anything, for how
// many ms its main thread was held up at most since it was last asked. The loading of its modules is left out: it is
// watched from the moment at which it starts its first thread.
if (isMainThread) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  process.once('worker', () => delays.enable());
  process.on('message', () => {
    process.send?.(delays.max / 1e6);
    delays.reset();
  });
  process.channel?.unref();
}
