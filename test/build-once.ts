import { execFileSync } from 'node:child_process';

/**
 * The tests of the command line and of the bot run the built files as child processes: they must be those of today.
 * Types are checked by `npm run typecheck`, and with those of the tests: not here again.
 */
export default function buildOnce(): void {
  execFileSync('npm', ['run', '--silent', 'build:bench', '--', '--noCheck'], { stdio: 'inherit' });
}
