import { changed, type Session, type World } from './world.ts';

/** More than a client can miss; older events make a RESUME fail, as on Discord. */
const keptForResume = 1000;

/**
 * Sends an event to every session that asked for one of `intents` (0: to all). A session whose client is
 * away gets it when it resumes. `as` may shape the data for what that session is allowed to read.
 */
export function dispatch(
  world: World,
  name: string,
  data: unknown,
  intents = 0,
  as: (session: Session) => unknown = () => data,
): void {
  for (const session of world.sessions.values()) {
    if (!session.ready || (intents !== 0 && (session.intents & intents) === 0)) continue;
    dispatchTo(session, name, as(session));
  }
  changed(world);
}

export function dispatchTo(session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({ op: 0, t: name, s: session.sequence, d: data });
  session.sent.push({ s: session.sequence, text });
  if (session.sent.length > keptForResume) session.sent.shift();
  session.socket?.send(text);
}
