import { readFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const corpusDir = z.string().default('./seeds');

const meaning = z
  .enum(['on', 'off'], { error: ({ input }) => `must be on or off, not "${input}"` })
  .default('on')
  .transform((text) => text === 'on');

const isId = (id: string): boolean => /^\d{17,20}$/.test(id);

const ids = (of: string) =>
  z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every(isId), {
      error: ({ input }) => {
        const wrong = (input as string[]).filter((id) => !isId(id));
        return `must be ${of} ids of 17 to 20 digits with commas between them, not "${wrong.join('", "')}"`;
      },
    });

const channelId = z
  .string()
  .default('')
  .refine((id) => id === '' || isId(id), {
    error: ({ input }) => `must be the id of a channel, 17 to 20 digits, not "${input}"`,
  })
  .transform((id) => id || null);

const yesOrNo = (unset: boolean) =>
  z
    .enum(['true', 'false'], { error: ({ input }) => `must be true or false, not "${input}"` })
    .default(unset ? 'true' : 'false')
    .transform((text) => text === 'true');

const wholeNumber = (unset: number) =>
  z
    .string()
    .default(String(unset))
    .refine((text) => /^\d{1,6}$/.test(text.trim()), {
      error: ({ input }) => `must be a whole number from 0 to 999999, not "${input}"`,
    })
    .transform(Number);

const variables = z.object({
  DISCORD_TOKEN: z
    .string({ error: 'is missing: copy it from your application’s Bot page on discord.com/developers' })
    // The token is a secret: its value is never part of a message.
    .regex(/^[!#-[\]-~]+$/, {
      error: 'holds a blank, quote or other mark that no token has: copy the token alone',
    }),
  DISCORD_GUILD_IDS: ids('server'),
  MODERATOR_ROLE_IDS: ids('role'),
  AUDIT_CHANNEL_ID: channelId,
  DISCORD_API_URL: z
    .string()
    .default('https://discord.com/api')
    .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), {
      error: ({ input }) => `must be an address like https://discord.com/api, not "${input}"`,
    })
    .transform((url) => url.replace(/\/+$/, '')),
  CORPUS_DIR: corpusDir,
  DATA_DIR: z.string().default('./data'),
  MEANING: meaning,
  CORPUS_WATCH: yesOrNo(false),
  KEEP_QUESTIONS: yesOrNo(true),
  KEEP_QUESTIONS_DAYS: wholeNumber(90),
  COOLDOWN_SECONDS: wholeNumber(3),
  GUILD_QUESTIONS_PER_MINUTE: wholeNumber(60),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: ({ input }) => `must be one of ${LOG_LEVELS.join(', ')}, not "${input}"` })
    .default('info'),
});

// What the bot keeps would be read as articles, or articles be taken for what it keeps, and cleared away.
const settings = variables.refine(
  ({ CORPUS_DIR, DATA_DIR }) => !holds(CORPUS_DIR, DATA_DIR) && !holds(DATA_DIR, CORPUS_DIR),
  {
    path: ['DATA_DIR'],
    error: 'must be a folder of its own: neither CORPUS_DIR, nor a folder in it, nor one that it is in',
  },
);

function holds(folder: string, other: string): boolean {
  const way = relative(folder, other);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** What the owner of a bot can set; `.env.example` explains each. */
export type Settings = Readonly<z.infer<typeof settings>>;

/** Mistakes in the settings, one per variable, each a plain sentence part: `message` shows all of them. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

/** The variables that are set: the real environment wins over the file, and an empty string counts as unset. */
export function environment(file = '.env', real: NodeJS.ProcessEnv = process.env): NodeJS.Dict<string> {
  const named = (all: NodeJS.Dict<string>) => Object.entries(all).filter(([, value]) => value?.trim());
  return Object.fromEntries([...named(readEnvFile(file)), ...named(real)]);
}

/** @throws WrongSettings that names every mistake at once. */
export function readSettings(set: NodeJS.Dict<string>): Settings {
  if (set.DISCORD_TOKEN === undefined && settings.safeParse({ ...set, DISCORD_TOKEN: '-' }).success)
    throw new WrongSettings(
      'DISCORD_TOKEN is not set, so the bot cannot log in: put it into .env (see .env.example), or ask without Discord: npm run ask -- "your question".',
    );
  const read = settings.safeParse(set);
  if (read.success) return read.data;
  const mistakes = read.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  throw new WrongSettings(`Correct these settings in .env or the environment:\n${mistakes.join('\n')}`);
}

/** The corpus folder alone, for what needs no Discord. */
export const corpusFolder = (set: NodeJS.Dict<string>): string => corpusDir.parse(set.CORPUS_DIR);

/** Whether sentences are read for their meaning, likewise. @throws WrongSettings */
export function isMeaningOn({ MEANING }: NodeJS.Dict<string>): boolean {
  const read = meaning.safeParse(MEANING);
  if (read.success) return read.data;
  throw new WrongSettings(`MEANING ${read.error.issues[0]!.message}.`);
}

function readEnvFile(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new WrongSettings(
      `The settings file ${file} cannot be read (${(error as Error).message}): correct or remove it.`,
    );
  }
}
