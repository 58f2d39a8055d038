import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-once.ts',
    reporters: process.env.CI ? ['default'] : ['dot'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of a test is waiting for a bot or a thread: as many as there are processors would leave these idle.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // Nothing is mocked, so that files may share a process and what it has read: each would read Discord's client anew.
    isolate: false,
    execArgv: ['--max-semi-space-size=64'], // properties make much that is soon forgotten
  },
});
