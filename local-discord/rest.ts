import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, refusals } from './api-error.ts';
import { readBody } from './read-body.ts';
import { applicationRoutes } from './routes/application.ts';
import { callbackRoutes } from './routes/callback.ts';
import { commandRoutes } from './routes/commands.ts';
import { guildRoutes } from './routes/guilds.ts';
import { messageRoutes } from './routes/messages.ts';
import type { Reply, Route } from './routes/route.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { changed, type Fault, type RecordedRequest, type World } from './world.ts';

/** Everything this Discord answers. The first route that fits is taken, so fixed parts stand before `:named` ones. */
const routes: { route: Route; parts: string[] }[] = [
  ...applicationRoutes,
  ...guildRoutes,
  ...commandRoutes,
  ...messageRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
].map((route) => ({ route, parts: route.pattern.split('/') }));

/** Says what is wrong with a request by Discord's published description; nothing when all is well. */
export type CheckRequest = (request: RecordedRequest) => string[];

const prefix = '/api/v10';

/** Answers one HTTP request: the API under `/api/v10`, and files at the addresses attachments carry. */
export async function serve(
  world: World,
  checkRequest: CheckRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (/^\/(ephemeral-)?attachments\//.test(url.pathname)) return serveFile(world, url, response);
  const recorded: RecordedRequest = {
    method: request.method ?? 'GET',
    path: url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname,
    query: url.search.slice(1),
    body: undefined,
    files: [],
    authorization: request.headers.authorization ?? null,
    at: world.clock.now(),
    status: 0,
    answer: undefined,
    problems: [],
  };
  world.requests.push(recorded);
  let reply: Reply;
  try {
    Object.assign(recorded, await readBody(request));
    if (!url.pathname.startsWith(`${prefix}/`)) throw refusals.notFound();
    recorded.problems.push(...checkRequest(recorded));
    const fault = dueFault(world.faults, recorded);
    if (fault?.carriedOut) answer(world, recorded, url.searchParams);
    if (fault) return finish(world, recorded, response, faultReply(fault), faultHeaders(fault));
    reply = answer(world, recorded, url.searchParams);
  } catch (error) {
    reply = replyTo(error, recorded);
  }
  finish(world, recorded, response, reply);
}

function answer(world: World, request: RecordedRequest, query: URLSearchParams): Reply {
  const found = matching(request);
  if (!found) {
    request.problems.push(`This local Discord does not know ${request.method} ${request.path}.`);
    throw refusals.notFound();
  }
  if (!found.route.open && request.authorization !== `Bot ${world.token}`) throw refusals.unauthorized();
  const { body, files } = request;
  return found.route.handle({ world, params: found.params, query, body, uploads: files });
}

function matching(request: RecordedRequest): { route: Route; params: Record<string, string> } | undefined {
  const given = request.path.split('/').map(decodeURIComponent);
  for (const { route, parts } of routes) {
    if (route.method !== request.method || parts.length !== given.length) continue;
    if (!parts.every((part, index) => part.startsWith(':') || part === given[index])) continue;
    const named = parts.flatMap((part, index) =>
      part.startsWith(':') ? [[part.slice(1), given[index]!]] : [],
    );
    return { route, params: Object.fromEntries(named) };
  }
  return undefined;
}

function replyTo(error: unknown, request: RecordedRequest): Reply {
  if (error instanceof ApiError) return { status: error.status, body: error.body };
  request.problems.push(`The local Discord failed on this request: ${(error as Error).stack ?? error}`);
  return { status: 500, body: { code: 0, message: '500: Internal Server Error' } };
}

/** The first fault that fits the request; it is used up once it has been applied `times` times. */
function dueFault(faults: Fault[], request: RecordedRequest): Fault | undefined {
  const fault = faults.find(({ method, path }) => {
    if (method !== undefined && method !== request.method) return false;
    if (path === undefined) return true;
    return typeof path === 'string' ? request.path.includes(path) : path.test(request.path);
  });
  if (!fault) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
  return fault;
}

function faultReply({ status, retryAfterMs = 0 }: Fault): Reply {
  if (status !== 429) return { status, body: { code: 0, message: `${status}: as the test asked` } };
  const body = { message: 'You are being rate limited.', retry_after: retryAfterMs / 1000, global: false };
  return { status, body };
}

function faultHeaders({ status, retryAfterMs = 0 }: Fault): Record<string, string> {
  return status === 429 ? { 'retry-after': String(retryAfterMs / 1000), 'x-ratelimit-scope': 'user' } : {};
}

function finish(
  world: World,
  request: RecordedRequest,
  response: ServerResponse,
  { status, body }: Reply,
  headers: Record<string, string> = {},
): void {
  request.status = status;
  request.answer = structuredClone(body);
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(text ? { 'content-type': 'application/json' } : {}) });
  response.end(text);
  changed(world);
}

function serveFile(world: World, url: URL, response: ServerResponse): void {
  const file = world.files.get(url.pathname.split('/').at(-2) ?? '');
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length });
  response.end(file.bytes);
}
