import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { dispatchTo } from './dispatch.ts';
import { guildCreateData, readyData } from './gateway-data.ts';
import { hears, takeTurn } from './shards.ts';
import { changed, type Session, type World } from './world.ts';

/** The gateway side: who is connected, and what a test can do to the connections. */
export interface Gateway {
  /** Cuts the connections, or that of one shard, without a closing handshake, as a lost network does; they can be resumed. */
  dropConnection(shard?: number): void;
  /** Asks every client to come back (op 7). */
  requestReconnect(): void;
  /** Tells every client that its session is over (op 9). `resumable` lets it resume all the same. */
  invalidateSession(resumable?: boolean): void;
  /** Acknowledges no heartbeat on the connections open now. A new connection is served normally. */
  goSilent(): void;
  /** Lets nobody connect until told otherwise. */
  refuseConnections(refuse?: boolean): void;
  stop(): Promise<void>;
}

interface Connection {
  socket: WebSocket;
  session?: Session | undefined;
  silent: boolean;
}

const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const knownIntents = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** Serves the gateway on the same port as REST, under `/gateway`. */
export function openGateway(world: World, server: Server): Gateway {
  const connections = new Set<Connection>();
  let isRefusing = false;
  const sockets = new WebSocketServer({
    server,
    path: '/gateway',
    perMessageDeflate: false,
    verifyClient: (_, answer) => answer(!isRefusing, 503),
  });
  sockets.on('connection', (socket) => {
    const connection: Connection = { socket, silent: false };
    connections.add(connection);
    socket.on('message', (data) => receive(world, connection, String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      connections.delete(connection);
      leave(world, connection, code);
    });
    send(connection, GatewayOpcodes.Hello, { heartbeat_interval: world.heartbeatIntervalMs });
  });

  return {
    dropConnection(shard) {
      for (const { socket, session } of connections)
        if (shard === undefined || session?.shard[0] === shard) socket.terminate();
    },
    requestReconnect() {
      for (const connection of connections) send(connection, GatewayOpcodes.Reconnect, null);
    },
    invalidateSession(resumable = false) {
      for (const connection of connections) {
        const { session } = connection;
        connection.session = undefined;
        if (session && !resumable) world.sessions.delete(session.id);
        // What happens until it is resumed is sent then.
        else if (session) session.socket = undefined;
        send(connection, GatewayOpcodes.InvalidSession, resumable);
      }
    },
    goSilent() {
      for (const connection of connections) connection.silent = true;
    },
    refuseConnections(refuse = true) {
      isRefusing = refuse;
    },
    stop() {
      for (const { socket } of connections) socket.terminate();
      return new Promise((resolve) => sockets.close(() => resolve()));
    },
  };
}

function send(connection: Connection, op: GatewayOpcodes, d: unknown): void {
  connection.socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function receive(world: World, connection: Connection, text: string): void {
  const { socket } = connection;
  let message: { op?: number; d?: unknown };
  try {
    message = JSON.parse(text);
  } catch {
    socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    return;
  }
  const data = (message.d ?? {}) as Record<string, unknown>;
  switch (message.op) {
    case GatewayOpcodes.Heartbeat:
      if (!connection.silent) send(connection, GatewayOpcodes.HeartbeatAck, null);
      break;
    case GatewayOpcodes.Identify:
      identify(world, connection, data);
      break;
    case GatewayOpcodes.Resume:
      resume(world, connection, data);
      break;
    case GatewayOpcodes.PresenceUpdate:
    case GatewayOpcodes.VoiceStateUpdate:
    case GatewayOpcodes.RequestGuildMembers:
      if (!connection.session) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
      break;
    default:
      socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
  }
}

/** Why an IDENTIFY is refused: the close code and its words; undefined when it is not. */
function refusalOf(
  world: World,
  connection: Connection,
  data: Record<string, unknown>,
): [GatewayCloseCodes, string] | undefined {
  if (connection.session) return [GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.'];
  if (data.token !== world.token) return [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'];
  const intents = Number(data.intents);
  if (!Number.isInteger(intents) || (intents & ~knownIntents) !== 0) {
    return [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'];
  }
  if ((intents & privileged & ~world.privilegedIntents) !== 0) {
    return [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'];
  }
  const [id, count] = shardIn(data);
  if (!Number.isInteger(id) || !Number.isInteger(count) || id < 0 || id >= count) {
    return [GatewayCloseCodes.InvalidShard, 'Invalid shard.'];
  }
  return undefined;
}

function shardIn({ shard = [0, 1] }: Record<string, unknown>): [id: number, count: number] {
  return Array.isArray(shard) ? [Number(shard[0]), Number(shard[1])] : [Number.NaN, Number.NaN];
}

function identify(world: World, connection: Connection, data: Record<string, unknown>): void {
  const { socket } = connection;
  const refusal = refusalOf(world, connection, data);
  if (refusal) {
    socket.close(...refusal);
    return;
  }
  const intents = Number(data.intents);
  const shard = shardIn(data);
  if (!takeTurn(world, shard[0])) {
    send(connection, GatewayOpcodes.InvalidSession, false);
    return;
  }
  const session: Session = {
    id: randomBytes(16).toString('hex'),
    intents,
    socket,
    shard,
    sequence: 0,
    sent: [],
    ready: false,
  };
  connection.session = session;
  world.sessions.set(session.id, session);
  dispatchTo(session, 'READY', readyData(world, session));
  if ((intents & GatewayIntentBits.Guilds) !== 0) {
    for (const guild of world.guilds.values()) {
      if (hears(world, session, guild.id)) dispatchTo(session, 'GUILD_CREATE', guildCreateData(world, guild));
    }
  }
  session.ready = true;
  changed(world);
}

function resume(world: World, connection: Connection, data: Record<string, unknown>): void {
  const { socket } = connection;
  const session = world.sessions.get(String(data.session_id));
  const seen = Number(data.seq);
  if (data.token !== world.token) {
    socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
  } else if (session && !(seen <= session.sequence)) {
    socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
  } else if (!session || (session.sent[0]?.s ?? 0) > seen + 1) {
    // Unknown, or so long away that what it missed is no longer kept.
    world.sessions.delete(session?.id ?? '');
    send(connection, GatewayOpcodes.InvalidSession, false);
  } else {
    session.socket = socket;
    connection.session = session;
    for (const { s, text } of session.sent) if (s > seen) socket.send(text);
    dispatchTo(session, 'RESUMED', {});
    changed(world);
  }
}

/** A client that closes with 1000 or 1001 gives its session up; one that is lost may come back. */
function leave(world: World, { socket, session }: Connection, code: number): void {
  if (session && session.socket === socket) {
    session.socket = undefined;
    if (code === 1000 || code === 1001) world.sessions.delete(session.id);
  }
  changed(world);
}
