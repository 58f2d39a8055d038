import { refusals } from '../api-error.ts';
import { channelData, guildData, memberData } from '../gateway-data.ts';
import { directChannel } from '../people.ts';
import { channelOf, guildOf, ok, type Route } from './route.ts';

/** Reading guilds, their members and channels; opening a direct message. */
export const guildRoutes: Route[] = [
  { method: 'GET', pattern: '/guilds/:guild', handle: (call) => ok(guildData(guildOf(call))) },
  { method: 'GET', pattern: '/guilds/:guild/roles', handle: (call) => ok(guildOf(call).roles) },
  {
    method: 'GET',
    pattern: '/guilds/:guild/channels',
    handle: (call) => {
      const guild = guildOf(call);
      const channels = [...call.world.channels.values()].filter((each) => each.guildId === guild.id);
      return ok(channels.map(channelData));
    },
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/members/:user',
    handle: (call) => {
      const member = guildOf(call).members.get(call.params.user!);
      if (!member) throw refusals.unknownMember();
      return ok(memberData(member));
    },
  },
  { method: 'GET', pattern: '/channels/:channel', handle: (call) => ok(channelData(channelOf(call))) },
  {
    method: 'POST',
    pattern: '/users/@me/channels',
    handle: ({ world, body }) => {
      const recipient = world.users.get(String((body as { recipient_id?: unknown } | null)?.recipient_id));
      if (!recipient) throw refusals.unknownUser();
      return ok(channelData(directChannel(world, recipient)));
    },
  },
];
