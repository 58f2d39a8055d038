import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIOverwrite,
  APIRole,
  APIUser,
  ChannelType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import { snowflakes } from './ids.ts';

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  /** The first is @everyone and has the guild's id. */
  roles: APIRole[];
  members: Map<string, Member>;
}

export interface Member {
  guildId: string;
  user: APIUser;
  nick: string | null;
  roleIds: string[];
  joinedAt: string;
}

export interface Channel {
  id: string;
  type: ChannelType;
  name: string | null;
  /** Absent for a direct message. */
  guildId?: string;
  parentId?: string;
  overwrites: APIOverwrite[];
  /** The other side of a direct message. */
  recipient?: APIUser;
}

export interface StoredMessage {
  message: APIMessage;
  guildId?: string;
  /** The only user who sees it (an ephemeral message). */
  onlyFor?: string;
  /** The token of the interaction that made it: only that token's webhook may change it. */
  token?: string;
}

export interface StoredFile {
  id: string;
  name: string;
  contentType: string;
  bytes: Buffer;
  url: string;
}

/** The first answer to an interaction, as it came in. */
export interface Callback {
  type: InteractionResponseType;
  /** Milliseconds between the dispatch and this answer, by the clock of the local Discord. */
  afterMs: number;
  /** The suggestions, when the interaction was an autocomplete. */
  choices?: APIApplicationCommandOptionChoice[];
  /** The form, when the answer opens one. */
  modal?: APIModalInteractionResponseCallbackData;
  /** The message as it was at that moment; with type 5 it is the empty "thinking" one. */
  message?: APIMessage;
}

export interface StoredInteraction {
  id: string;
  token: string;
  kind: InteractionType;
  /** What went over the gateway, word for word. */
  payload: Record<string, unknown>;
  dispatchedAt: number;
  user: APIUser;
  channel: Channel;
  /** The message whose button or menu was used. */
  sourceId?: string;
  callback?: Callback;
  /** The message that `@original` names. */
  originalId?: string;
  /** How often `@original` was changed after the callback. */
  edits: number;
  followUpIds: string[];
}

export interface Session {
  id: string;
  intents: number;
  /** Absent while the client is away and may resume. */
  socket?: WebSocket | undefined;
  /** Which shard this is, and of how many. */
  shard: readonly [id: number, count: number];
  sequence: number;
  /** Kept to be sent again on RESUME. */
  sent: { s: number; text: string }[];
  ready: boolean;
}

/** One request the bot sent to the REST side. */
export interface RecordedRequest {
  method: string;
  /** Without `/api/v10` and the query, e.g. `/channels/1/messages`. */
  path: string;
  query: string;
  body: unknown;
  files: { field: string; name: string; contentType: string; bytes: Buffer }[];
  authorization: string | null;
  /** By the clock of the local Discord, ms. */
  at: number;
  /** 0 until it is answered. */
  status: number;
  answer: unknown;
  /** What is wrong with it by Discord's OpenAPI description; empty when nothing is. */
  problems: string[];
}

/** The next `times` requests that match are answered with `status`, and not carried out unless `carriedOut` says so. */
export interface Fault {
  method?: string;
  /** Compared with the path without `/api/v10`; a string must occur in it. */
  path?: string | RegExp;
  status: number;
  times?: number;
  carriedOut?: boolean;
  /** With status 429: how long the bot must wait. */
  retryAfterMs?: number;
}

/** All that this Discord knows, as plain data. Everything else in this folder reads and writes it. */
export interface World {
  clock: Clock;
  newId(): string;
  /** `http://127.0.0.1:PORT`, known when the server listens. */
  origin: string;
  token: string;
  /** What the application may ask for beside the ordinary intents, as switches in Discord's developer portal. */
  privilegedIntents: number;
  heartbeatIntervalMs: number;
  /** How many shards the bot is advised to have. */
  shards: number;
  /** Sessions begun so far; with `maxConcurrency`, the last time of each turn to begin one. */
  sessionStarts: { count: number; maxConcurrency?: number; turns: Map<number, number> };
  application: { id: string; name: string; description: string };
  bot: APIUser;
  owner: APIUser;
  users: Map<string, APIUser>;
  guilds: Map<string, Guild>;
  channels: Map<string, Channel>;
  /** By guild id, or 'global'. */
  commands: Map<string, APIApplicationCommand[]>;
  messages: Map<string, StoredMessage>;
  files: Map<string, StoredFile>;
  /** By token. */
  interactions: Map<string, StoredInteraction>;
  sessions: Map<string, Session>;
  requests: RecordedRequest[];
  faults: Fault[];
  typing: { channelId: string; at: number }[];
  /** Called after every change; `until` waits on it, and a page could. */
  watchers: Set<() => void>;
}

/** Tells everyone who waits that something has changed. */
export function changed(world: World): void {
  for (const watcher of [...world.watchers]) watcher();
}

/** A Discord with one application, its bot user and its owner in it, and nothing else. */
export function emptyWorld(settings: {
  clock: Clock;
  token: string;
  botName: string;
  privilegedIntents: number;
  heartbeatIntervalMs: number;
  shards: number;
  maxConcurrency?: number;
}): World {
  const newId = snowflakes(settings.clock);
  const bot = { ...newUser(newId(), settings.botName), bot: true };
  const owner = newUser(newId(), 'owner');
  return {
    clock: settings.clock,
    newId,
    origin: '',
    token: settings.token,
    privilegedIntents: settings.privilegedIntents,
    heartbeatIntervalMs: settings.heartbeatIntervalMs,
    shards: settings.shards,
    sessionStarts: {
      count: 0,
      turns: new Map(),
      ...(settings.maxConcurrency === undefined ? {} : { maxConcurrency: settings.maxConcurrency }),
    },
    // Applications made since 2016 share their id with their bot user; discord.js relies on it in places.
    application: { id: bot.id, name: settings.botName, description: '' },
    bot,
    owner,
    users: new Map([bot, owner].map((user) => [user.id, user])),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    messages: new Map(),
    files: new Map(),
    interactions: new Map(),
    sessions: new Map(),
    requests: [],
    faults: [],
    typing: [],
    watchers: new Set(),
  };
}

export function newUser(id: string, name: string): APIUser {
  return { id, username: name, discriminator: '0', global_name: name, avatar: null };
}
