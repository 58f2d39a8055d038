import { isDeepStrictEqual } from 'node:util';
import { type APIApplicationCommand, type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import type { CommandData } from './command.ts';

/** Where commands can be: in one server, or everywhere (null). */
export type Scope = string | null;

interface Places {
  /** The servers that are to have the commands; none: they are deployed for everywhere. */
  readonly wanted: readonly string[];
  /** The servers that the bot is in. */
  readonly joined: readonly string[];
}

/**
 * Makes Discord's commands those of the bot: in the wanted servers or else everywhere, and in no other place, where a
 * copy would be shown a second time, or to people who are not of these servers and have installed the bot. Puts only what differs. A place that fails is logged, and the rest go on.
 */
export async function deployCommands(
  rest: REST,
  applicationId: string,
  commands: readonly CommandData[],
  { wanted, joined }: Places,
  log: Log,
): Promise<void> {
  const targets: readonly Scope[] = wanted.length > 0 ? wanted : [null];
  // Stale copies go first: no moment shows a command twice.
  const others = [null, ...joined].filter((scope) => !targets.includes(scope));
  for (const scope of [...others, ...targets]) {
    const desired = targets.includes(scope) ? commands.map((command) => inScope(command, scope)) : [];
    try {
      const deployed = await deployTo(rest, applicationId, scope, desired);
      if (deployed) log.info({ server: scope ?? 'all', commands: desired.length }, 'deployed the commands');
    } catch (err) {
      log.error(
        { err, server: scope ?? 'all' },
        'the commands could not be deployed; is the bot in this server?',
      );
    }
  }
}

/** @returns whether there was something to put */
async function deployTo(
  rest: REST,
  applicationId: string,
  scope: Scope,
  desired: readonly object[],
): Promise<boolean> {
  const route =
    scope === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, scope);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await rest.get(route, { query })) as APIApplicationCommand[];
  const alike = present.map((command) => inScope(command, scope));
  if (sameCommands(alike, desired)) return false;
  await rest.put(route, { body: desired });
  return true;
}

/** Where a command may be used can be said of a global command only; of others Discord says its default. */
function inScope(command: CommandData | APIApplicationCommand, scope: Scope): object {
  if (scope === null) return command;
  const { contexts: _, integration_types: __, ...rest } = command;
  return rest;
}

/** Whether what Discord has is what we want, in any order, whatever defaults it has filled in. */
export const sameCommands = (present: readonly object[], desired: readonly object[]): boolean =>
  isDeepStrictEqual(byName(present), byName(desired));

const byName = (commands: readonly object[]): Record<string, unknown> =>
  Object.fromEntries(commands.map((command) => [`${kindOf(command)} ${nameOf(command)}`, meant(command)]));

const kindOf = (command: object): unknown => ('type' in command ? command.type : 1);
const nameOf = (command: object): unknown => ('name' in command ? command.name : undefined);

// What Discord adds to every command, and what it works out by itself.
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'default_permission']);

/** A command without what says nothing: unset, false and empty are what is assumed where nothing is said. */
function meant(value: unknown, top = true): unknown {
  if (Array.isArray(value)) return value.map((item) => meant(item, false));
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([key, item]) => {
    if (top && (ADDED.has(key) || key === 'type')) return false;
    return !isNothing(item);
  });
  return Object.fromEntries(said.map(([key, item]) => [key, meant(item, false)]));
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
