import { execFileSync } from 'node:child_process';

/** The tests of the command line and of the bot run the built files as child processes: they must be those of today. */
export default function buildOnce(): void {
  execFileSync('npm', ['run', '--silent', 'build:bench'], { stdio: 'inherit' });
}
