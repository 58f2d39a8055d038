import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { CannotDownload, download } from '../../src/discord/download.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server of its own for these files; counts who comes. */
async function serverWith(listener: RequestListener) {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, requests: () => requests };
}

const from = (origin: string, path = '/file.md') =>
  download(`${origin}${path}`, { apiUrl: `${origin}/api`, largest: 1_000, time: 300 });

test('a file from the host of the API is fetched byte for byte', async () => {
  const { origin } = await serverWith((_, response) => response.end(Buffer.from([1, 0, 255])));
  expect([...(await from(origin))]).toEqual([1, 0, 255]);
});

test.each([
  ['https://files.example/a.pdf', 'another host'],
  ['http://cdn.discordapp.com/a.pdf', 'Discord’s host without encryption'],
  ['https://cdn.discordapp.com.evil.example/a.pdf', 'a host that begins like Discord’s'],
  ['https://cdn.discordapp.com@evil.example/a.pdf', 'a host behind a user name'],
  ['file:///etc/hosts', 'a file of this machine'],
  ['http://127.0.0.1:1/a.pdf', 'another port of this machine'],
])('%s is not fetched: %s', async (url) => {
  const { origin } = await serverWith((_, response) => response.end());
  const fetched = download(url, { apiUrl: `${origin}/api`, largest: 1_000 });
  await expect(fetched).rejects.toThrow('does not lie on Discord’s own servers');
});

test('nobody is followed elsewhere', async () => {
  const elsewhere = await serverWith((_, response) => response.end('secret'));
  const { origin } = await serverWith((_, response) =>
    response.writeHead(302, { location: `${elsewhere.origin}/x` }).end(),
  );
  await expect(from(origin)).rejects.toThrow(CannotDownload);
  expect(elsewhere.requests()).toBe(0);
});

const CHUNKED = { 'transfer-encoding': 'chunked' };

test.each<[string, RequestListener]>([
  ['says so', (_, response) => response.writeHead(200, { 'content-length': 5_000 }).end('x'.repeat(5_000))],
  ['does not say so', (_, response) => void response.writeHead(200, CHUNKED).end('x'.repeat(2_000))],
])('a file that is too large is refused where it %s', async (_, listener) => {
  const { origin } = await serverWith(listener);
  await expect(from(origin)).rejects.toThrow('larger than 0.001 MB');
});

test('a file that does not arrive is given up', async () => {
  const { origin } = await serverWith((_, response) => void response.write('begun'));
  await expect(from(origin)).rejects.toThrow('did not arrive within 0.3 s');
});

test('a file that is gone is refused with what to do', async () => {
  const { origin } = await serverWith((_, response) => void response.writeHead(404).end());
  await expect(from(origin)).rejects.toThrow('(status 404); attach it again');
});
