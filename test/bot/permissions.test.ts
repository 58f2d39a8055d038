import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PermissionFlagsBits, PermissionsBitField, REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { ownersByRest, registered, whoMayChange } from '../../src/discord/permissions.ts';

const may = (...bits: bigint[]) => new PermissionsBitField(bits);
const { ManageGuild, Administrator, ManageMessages } = PermissionFlagsBits;

const [HERE, OTHER] = ['1', '2'];
const OWNER = 'owner';

const rows: [
  intent: string,
  asker: {
    userId?: string;
    guildId?: string | null;
    permissions?: PermissionsBitField | null;
    roleIds?: string[];
  },
  named: { servers?: string[]; roles?: string[] },
  RegExp | null,
][] = [
  ['a moderator of a named server may', { permissions: may(ManageGuild) }, { servers: [OTHER, HERE] }, null],
  ['an administrator may', { permissions: may(Administrator) }, { servers: [HERE] }, null],
  [
    'a moderator of another server may not',
    { permissions: may(Administrator) },
    { servers: [OTHER] },
    /from this server/,
  ],
  [
    'other permissions are not enough',
    { permissions: may(ManageMessages) },
    { servers: [HERE] },
    /Manage Server/,
  ],
  ['nor are those that Discord did not send', { permissions: null }, { servers: [HERE] }, /Manage Server/],
  [
    'nobody may in a direct message',
    { guildId: null, permissions: may(Administrator) },
    { servers: [HERE] },
    /direct message/,
  ],
  ['who has one of the roles may', { roleIds: ['7', '8'] }, { servers: [HERE], roles: ['8', '9'] }, null],
  [
    'who has another role may not',
    { roleIds: ['7'] },
    { servers: [HERE], roles: ['8'] },
    /or a role that may/,
  ],
  [
    'a role is of no use in another server',
    { roleIds: ['8'] },
    { servers: [OTHER], roles: ['8'] },
    /from this server/,
  ],
  [
    'a moderator may too where roles are named',
    { permissions: may(ManageGuild) },
    { servers: [HERE], roles: ['8'] },
    null,
  ],
  ['without a named server the owner may', { userId: OWNER }, {}, null],
  [
    'and nobody else, whatever they may in a server of theirs',
    { permissions: may(Administrator), roleIds: ['8'] },
    { roles: ['8'] },
    /^Only the owner of this bot/,
  ],
  ['with one, being the owner is not enough', { userId: OWNER }, { servers: [HERE] }, /Manage Server/],
];
test.each(rows)('%s', async (_, asker, { servers = [], roles = [] }, refusal) => {
  const named = { DISCORD_GUILD_IDS: servers, MODERATOR_ROLE_IDS: roles };
  const why = await whoMayChange(
    named,
    async () => new Set([OWNER]),
  )({
    ...{ userId: 'somebody', guildId: HERE, permissions: may(), roleIds: [] },
    ...asker,
  });
  if (refusal === null) expect(why).toBeNull();
  else expect(why).toMatch(refusal);
});

/** The owners of an application, of which Discord says in turn what is given. */
async function owners(...answers: (object | null)[]) {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    const answer = answers[asked.push(url!) - 1] ?? null;
    response.writeHead(answer === null ? 403 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { code: 0, message: 'no' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return { owners: ownersByRest(new REST({ api, version: '10' }).setToken('token')), asked };
}

test('the owner of the application is asked for once', async () => {
  const { owners: of, asked } = await owners({ owner: { id: '5' }, team: null });
  expect([...(await of()), ...(await of())]).toEqual(['5', '5']);
  expect(asked).toEqual(['/api/v10/applications/@me']);
});

test('of a team those may who have joined it, but for who may only read', async () => {
  const member = (id: string, role: string, membership_state = 2) => ({
    user: { id },
    role,
    membership_state,
  });
  const members = [
    member('1', 'admin'),
    member('2', 'developer'),
    member('3', 'read_only'),
    member('4', 'admin', 1),
  ];
  const { owners: of } = await owners({ owner: { id: '9' }, team: { owner_user_id: '6', members } });
  expect([...(await of())].sort()).toEqual(['1', '2', '6']);
});

test('where Discord does not say who owns it, it is asked again the next time', async () => {
  const { owners: of } = await owners(null, { owner: { id: '5' }, team: null });
  await expect(of()).rejects.toThrow();
  expect([...(await of())]).toEqual(['5']);
});

test('where roles are named, the command is registered for everybody to see', () => {
  const { data } = commands.find(({ data }) => data.name === 'corpus')!;
  expect(registered(data, { MODERATOR_ROLE_IDS: [] })).toEqual(data);
  expect(registered(data, { MODERATOR_ROLE_IDS: ['8'] })).toEqual({
    ...data,
    default_member_permissions: null,
  });
});
