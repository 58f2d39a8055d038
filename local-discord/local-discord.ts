import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIApplicationCommand, type APIMessage, type APIUser, GatewayIntentBits } from 'discord.js';
import type { Doing } from './ask.ts';
import type { Asked } from './asked.ts';
import { type Clock, movableClock } from './clock.ts';
import { isVisible } from './deliver.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { describedBy } from './openapi.ts';
import * as people from './people.ts';
import { type CheckRequest, serve } from './rest.ts';
import { until } from './until.ts';
import * as commands from './use-command.ts';
import * as messages from './use-message.ts';
import {
  type Channel,
  emptyWorld,
  type Fault,
  type Guild,
  type Member,
  type RecordedRequest,
} from './world.ts';

export interface LocalDiscordOptions {
  /** The bot token to accept; every other one is refused. */
  token: string;
  /** 0, the default, takes a free port. Only this machine can connect. */
  port?: number;
  /** By default the time of this machine. With `movableClock()` a test can let 15 minutes pass at once. */
  clock?: Clock;
  /** Path of Discord's OpenAPI description (JSON). With it every request is checked; see `requests[n].problems`. */
  openapi?: string;
  botName?: string;
  /** The privileged intents the application may use. None by default, as for a new application. */
  privilegedIntents?: ('GuildMembers' | 'GuildPresences' | 'MessageContent')[];
  /** How often clients send a heartbeat, in ms. Discord's own value by default. */
  heartbeatIntervalMs?: number;
  /** How many shards it advises, 1 by default. */
  shards?: number;
  /** How many shards may IDENTIFY within five seconds; more than it says are told so. By default nothing is checked. */
  maxConcurrency?: number;
}

/** A Discord on this machine, as a test or a page drives it. */
export interface LocalDiscord extends Omit<Gateway, 'stop'> {
  /** What the bot needs as its REST base (`rest.api`), e.g. `http://127.0.0.1:41234/api`. */
  url: string;
  bot: APIUser;
  /** The owner of the application. */
  owner: APIUser;
  /** What the bot has sent, in order of arrival. Grows as it sends more. */
  requests: readonly RecordedRequest[];
  /** The times the bot showed that it is typing. */
  typing: readonly { channelId: string; at: number }[];

  /** Resolves when a bot is connected with all its shards and has been sent READY and its guilds. */
  ready(timeoutMs?: number): Promise<void>;
  /** Waits for anything else: `look` is asked after every change. `what` completes "Waited … ms for …". */
  until<T>(what: string, look: () => T | undefined, timeoutMs?: number): Promise<T>;
  /** Calls `listener` after every change. Returns how to stop that. */
  watch(listener: () => void): () => void;

  addGuild(input: people.GuildInput): Guild;
  addChannel(guild: Guild, input: people.ChannelInput): Channel;
  addMember(guild: Guild, input: people.MemberInput): Member;
  addUser(name: string): APIUser;
  /** The direct messages between somebody and the bot. */
  directMessages(person: people.Person): Channel;
  addGroup(name: string): Channel;

  /** The commands deployed for everywhere, or those of one guild. */
  commands(guildId?: string): APIApplicationCommand[];
  /** Whether Discord's client would offer the command to this member there. */
  offers(command: string, doing: Doing): boolean;

  slash(input: commands.SlashInput): Asked;
  autocomplete(input: commands.AutocompleteInput): Asked;
  contextMenu(input: commands.ContextMenuInput): Asked;
  press(message: APIMessage, customId: string, member: people.Person): Asked;
  select(message: APIMessage, customId: string, picked: messages.Picked[], member: people.Person): Asked;
  submitModal(asked: Asked, values: Record<string, string | string[]>): Promise<Asked>;
  say(input: messages.SayInput): APIMessage;

  /** The messages of a channel that `as` sees, oldest first; without `as`, those that everybody sees. Copies. */
  messages(channel: Channel, viewer?: { as: people.Person }): APIMessage[];
  /** The bytes of a file the bot has sent. The same are served at `attachment.url`. */
  fileOf(attachment: { id: string }): Buffer;
  /** Answers the next matching request with a failure instead of carrying it out. */
  failNext(fault: Fault): void;

  stop(): Promise<void>;
}

/** Starts a Discord with REST and gateway on 127.0.0.1. Rejects when the port is taken or `openapi` unreadable. */
export async function startLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const world = emptyWorld({
    clock: options.clock ?? movableClock(),
    token: options.token,
    botName: options.botName ?? 'bot',
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    shards: options.shards ?? 1,
    ...(options.maxConcurrency === undefined ? {} : { maxConcurrency: options.maxConcurrency }),
    privilegedIntents: (options.privilegedIntents ?? []).reduce(
      (all, name) => all | GatewayIntentBits[name],
      0,
    ),
  });
  const check: CheckRequest = options.openapi ? await describedBy(options.openapi) : () => [];
  const server = createServer((request, response) => {
    // Only a request that HTTP itself cannot make sense of fails here; all others are answered and recorded.
    serve(world, check, request, response).catch(() => response.writeHead(400).end());
  });
  const gateway = openGateway(world, server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...gateway,
    url: `${world.origin}/api`,
    bot: world.bot,
    owner: world.owner,
    requests: world.requests,
    typing: world.typing,
    async ready(timeoutMs) {
      const connected = () => {
        const live = [...world.sessions.values()].filter(({ ready, socket }) => ready && socket);
        return (live[0] && live.length >= live[0].shard[1]) || undefined;
      };
      await until(world, 'a bot to connect and identify', connected, timeoutMs);
    },
    until: (what, look, timeoutMs) => until(world, what, look, timeoutMs),
    watch(listener) {
      world.watchers.add(listener);
      return () => world.watchers.delete(listener);
    },
    addGuild: (input) => people.addGuild(world, input),
    addChannel: (guild, input) => people.addChannel(world, guild, input),
    addMember: (guild, input) => people.addMember(world, guild, input),
    addUser: (name) => people.addUser(world, name),
    directMessages: (person) => people.directChannel(world, people.userOf(person)),
    addGroup: (name) => people.addGroup(world, name),
    commands: (guildId = 'global') => structuredClone(world.commands.get(guildId) ?? []),
    offers: (command, doing) => commands.offers(world, command, doing),
    slash: (input) => commands.slash(world, input),
    autocomplete: (input) => commands.autocomplete(world, input),
    contextMenu: (input) => commands.contextMenu(world, input),
    press: (message, customId, member) => messages.press(world, message, customId, member),
    select: (message, customId, picked, member) => messages.select(world, message, customId, picked, member),
    submitModal: (asked, values) => messages.submitModal(world, asked, values),
    say: (input) => messages.say(world, input),
    messages: (channel, viewer) =>
      [...world.messages.values()]
        .filter((stored) => stored.message.channel_id === channel.id)
        .filter((stored) => isVisible(stored, viewer && people.userOf(viewer.as).id))
        .map((stored) => structuredClone(stored.message)),
    fileOf({ id }) {
      const file = world.files.get(id);
      if (!file) throw new Error(`There is no file ${id} on the local Discord.`);
      return file.bytes;
    },
    failNext(fault) {
      world.faults.push({ ...fault });
    },
    async stop() {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
