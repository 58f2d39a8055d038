import { refusals } from '../api-error.ts';
import { gatewayUrl } from '../gateway-data.ts';
import { type Call, ok, type Route } from './route.ts';

function application({ world }: Call) {
  return ok({
    ...world.application,
    icon: null,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    owner: world.owner,
    team: null,
    flags: 0,
    bot: world.bot,
    approximate_guild_count: world.guilds.size,
    integration_types_config: { '0': {} },
  });
}

/** Who the bot is, whose it is, and where its gateway is. */
export const applicationRoutes: Route[] = [
  { method: 'GET', pattern: '/gateway', open: true, handle: ({ world }) => ok({ url: gatewayUrl(world) }) },
  {
    method: 'GET',
    pattern: '/gateway/bot',
    handle: ({ world }) =>
      ok({
        url: gatewayUrl(world),
        shards: world.shards,
        session_start_limit: {
          total: 1000,
          remaining: 1000 - world.sessionStarts.count,
          reset_after: 86_400_000,
          max_concurrency: world.sessionStarts.maxConcurrency ?? 1,
        },
      }),
  },
  { method: 'GET', pattern: '/applications/@me', handle: application },
  { method: 'GET', pattern: '/oauth2/applications/@me', handle: application },
  { method: 'GET', pattern: '/users/@me', handle: ({ world }) => ok(world.bot) },
  {
    method: 'GET',
    pattern: '/users/@me/guilds',
    handle: ({ world }) =>
      ok([...world.guilds.values()].map(({ id, name }) => ({ id, name, icon: null, features: [] }))),
  },
  {
    method: 'GET',
    pattern: '/users/:user',
    handle: ({ world, params }) => {
      const user = world.users.get(params.user!);
      if (!user) throw refusals.unknownUser();
      return ok(user);
    },
  },
];
