import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-once.ts',
    reporters: process.env.CI ? ['default'] : ['dot'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One fewer is the default, which leaves half of a small machine idle while bots start.
    maxWorkers: '100%',
    // Nothing is mocked, so that files may share a process and what it has read: each would read Discord's client anew.
    isolate: false,
  },
});
