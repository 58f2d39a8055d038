import { refusals } from '../api-error.ts';
import { type FormProblem, invalidForm } from '../limits/form.ts';
import type { Channel, Guild, RecordedRequest, World } from '../world.ts';

/** One request on its way through a route. */
export interface Call {
  world: World;
  /** The parts of the path that the pattern names: `/channels/:channel` gives `channel`. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  uploads: RecordedRequest['files'];
}

export interface Reply {
  status: number;
  body?: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  pattern: string;
  handle: (call: Call) => Reply;
  /** True where the token in the path is the key, not the bot's own. */
  open?: boolean;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const nothing: Reply = { status: 204 };

export function channelOf({ world, params }: Call): Channel {
  const channel = world.channels.get(params.channel!);
  if (!channel) throw refusals.unknownChannel();
  return channel;
}

export function guildOf({ world, params }: Call): Guild {
  const guild = world.guilds.get(params.guild!);
  if (!guild) throw refusals.unknownGuild();
  return guild;
}

export function refuseForm(problem: FormProblem): never {
  throw invalidForm([problem]);
}
