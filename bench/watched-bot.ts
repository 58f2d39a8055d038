import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const place = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

// A bench asks faster than people may.
const UNHURRIED = { COOLDOWN_SECONDS: '0', GUILD_QUESTIONS_PER_MINUTE: '0' };

/** The built bot in a process of its own, with what it logs and how long its main thread is held up. */
export function startWatchedBot(settings: Readonly<Record<string, string>>) {
  const bot = spawn(process.execPath, ['--import', place('./stalls.js'), place('../src/main.js')], {
    env: { ...process.env, ...UNHURRIED, ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const logged: string[] = [];
  const lines = createInterface({ input: bot.stdout! });
  lines.on('line', (line) => logged.push(JSON.parse(line).msg));
  return {
    pid: bot.pid!,
    hasLogged: (message: string): boolean => logged.includes(message),
    /** How often the log has said so. */
    count: (message: string): number => logged.filter((one) => one === message).length,
    /** Resolves when the log says so. */
    async logs(message: string): Promise<void> {
      while (!logged.includes(message)) await once(lines, 'line');
    },
    /** For how many ms its main thread was held up at most since this was asked before. */
    async longestStall(): Promise<number> {
      bot.send('stall?');
      const [ms] = await once(bot, 'message');
      return ms;
    },
    async end(): Promise<void> {
      bot.kill('SIGTERM');
      await once(bot, 'exit');
    },
  };
}
