import { availableParallelism } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const BUILT = ['src', 'commands', 'local-discord', 'bench'].map((place) => join(root, place) + sep);

export default defineConfig({
  plugins: [
    {
      // What is tested is what is built: it is there anyway, and is read in a third of the time of the sources.
      name: 'built',
      enforce: 'pre',
      resolveId(source, importer) {
        if (!importer || !source.startsWith('.') || !source.endsWith('.ts')) return null;
        const file = resolve(dirname(importer), source);
        if (!BUILT.some((place) => file.startsWith(place))) return null;
        return join(root, 'dist', file.slice(root.length)).replace(/\.ts$/, '.js');
      },
    },
  ],
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
    server: { deps: { external: [/\/dist\//] } },
  },
});
