import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.ts';
import type { Channel } from '../../local-discord/world.ts';
import { openapi, token } from './connect.ts';

let discord: LocalDiscord;
let channel: Channel;
beforeAll(async () => {
  discord = await startLocalDiscord({ token, ...(existsSync(openapi) ? { openapi } : {}) });
  channel = discord.addChannel(discord.addGuild({ name: 'g' }), { name: 'c' });
});
afterAll(() => discord.stop());

async function send(body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${discord.url}/v10/channels/${channel.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const x = (length: number) => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: 'b', custom_id: id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const display = (content: string) => ({ type: 10, content });
const layout = (...components: object[]) => ({ flags: 1 << 15, components });
const field = (name: string, value: string) => ({ name, value });

test.each([
  ['content of 2,000', { content: x(2000) }],
  ['10 embeds', { embeds: many(10, () => ({ description: 'd' })) }],
  ['a description of 4,096', { embeds: [{ description: x(4096) }] }],
  ['embeds of 6,000 in all', { embeds: [{ description: x(4000) }, { description: x(2000) }] }],
  ['25 fields', { embeds: [{ fields: many(25, (n) => field(`${n}`, 'v')) }] }],
  [
    '5 rows of 5 buttons',
    { content: 'c', components: many(5, (r) => row(...many(5, (n) => button(`${r}.${n}`)))) },
  ],
  ['a custom_id of 100', { content: 'c', components: [row(button(x(100)))] }],
  ['a layout of 40 components', layout(...many(40, () => display('t')))],
  ['a layout of 4,000 characters', layout(display(x(2000)), display(x(2000)))],
  [
    'a link',
    { content: 'c', components: [row({ type: 2, style: 5, label: 'b', url: 'https://example.org' })] },
  ],
])('%s passes', async (_, body) => {
  expect(await send(body)).toMatchObject({ status: 200 });
  expect(discord.requests.at(-1)?.problems).toEqual([]);
});

test.each([
  ['content over 2,000', { content: x(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  ['11 embeds', { embeds: many(11, () => ({ description: 'd' })) }, 'embeds', 'BASE_TYPE_MAX_LENGTH'],
  ['a title over 256', { embeds: [{ title: x(257) }] }, 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
  [
    'a description over 4,096',
    { embeds: [{ description: x(4097) }] },
    'embeds.0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embeds over 6,000',
    { embeds: many(2, () => ({ description: x(3001) })) },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an embed with nothing in it', { embeds: [{}] }, 'embeds.0.description', 'BASE_TYPE_REQUIRED'],
  [
    '26 fields',
    { embeds: [{ fields: many(26, (n) => field(`${n}`, 'v')) }] },
    'embeds.0.fields',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a blank field',
    { embeds: [{ fields: [field('n', ' ')] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a link that is none',
    { embeds: [{ title: 't', url: 'example' }] },
    'embeds.0.url',
    'URL_TYPE_INVALID_URL',
  ],
  [
    'a link to a file',
    { embeds: [{ title: 't', url: 'file:///a' }] },
    'embeds.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    '6 rows',
    { content: 'c', components: many(6, (n) => row(button(`${n}`))) },
    'components',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6 buttons in a row',
    { content: 'c', components: [row(...many(6, (n) => button(`${n}`)))] },
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an empty custom_id',
    { content: 'c', components: [row(button(''))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a custom_id over 100',
    { content: 'c', components: [row(button(x(101)))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a custom_id twice',
    { content: 'c', components: [row(button('a'), button('a'))] },
    'components.0.components.1.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a text display without the layout flag',
    { components: [display('t')] },
    'components.0.type',
    'BASE_TYPE_CHOICES',
  ],
  [
    '41 components in a layout',
    layout({ type: 17, components: many(40, () => display('t')) }),
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'a layout over 4,000 characters',
    layout(display(x(2001)), display(x(2000))),
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'content beside a layout',
    { content: 'c', ...layout(display('t')) },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'a reply to no message',
    { content: 'c', message_reference: { message_id: '1' } },
    'message_reference',
    'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
  ],
])('%s is refused with 50035, at its place and by its code', async (_, message, place, code) => {
  const { status, body } = await send(message);
  expect([status, body.code]).toEqual([400, 50035]);
  expect(body).toHaveProperty(`errors.${place}._errors.0.code`, code);
});

test('a request without the token, or to a path that does not exist, is refused', async () => {
  const status = async (path: string, authorization: string) =>
    (await fetch(`${discord.url}/v10${path}`, { headers: { authorization } })).status;
  expect(await status('/users/@me', 'Bot another')).toBe(401);
  expect(await status('/users/@me', `Bot ${token}`)).toBe(200);
  expect(await status('/no/such/path', `Bot ${token}`)).toBe(404);
});

test.runIf(existsSync(openapi))('what Discord does not describe is noted on the request', async () => {
  await send({ content: 5 });
  expect(discord.requests.at(-1)?.problems).toEqual([
    'body.content: Invalid input: expected string, received number',
  ]);
  await fetch(`${discord.url}/v10/no/such/path`);
  expect(discord.requests.at(-1)?.problems).toContain('Discord describes no path /no/such/path.');
});
