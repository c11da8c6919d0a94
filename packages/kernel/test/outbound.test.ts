import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { OutboundError, createOutboundFetch, isPublicAddress } from '../http/outbound.ts';

const strict = createOutboundFetch({ allowPrivate: false });
let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const failureOf = async (call: Promise<unknown>): Promise<OutboundError> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutboundError);
  return error as OutboundError;
};

describe('addresses that a person typed are refused', () => {
  test.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://localhost/',
  ])('%s', async (url) => {
    expect(await failureOf(strict(url))).toMatchObject({ refused: true });
  });
});

test.each([
  ['8.8.8.8', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['2a00:1450:4001:80b::200e', true],
  ['fe80::1', false],
  ['fc00::1', false],
  ['::', false],
  ['64:ff9b::a00:1', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['example.org', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

describe('a provider inside the own network, where that is allowed', () => {
  const lenient = createOutboundFetch({ allowPrivate: true, timeoutMs: 300, maxBytes: 1000 });

  test('answers with status, headers and body; a redirect is not followed', async () => {
    const origin = await serve((request, response) => {
      const status = request.url === '/moved' ? 302 : 200;
      response.writeHead(status, { 'content-type': 'text/plain', location: '/elsewhere' });
      request.pipe(response);
    });
    const answer = await lenient(`${origin}/form`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'ä' }),
    });
    expect(await answer.text()).toBe('a=%C3%A4');
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect((await lenient(`${origin}/moved`)).status).toBe(302);
  });

  test('cannot send without end, nor keep us waiting', async () => {
    const large = await serve((_request, response) => void response.end('x'.repeat(5000)));
    expect((await failureOf(lenient(large))).message).toContain('too large');
    server?.close();
    const slow = await serve((_request, response) => void response.write('{'));
    const begun = performance.now();
    await failureOf(lenient(slow));
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('may be away', async () => {
    const origin = await serve(() => undefined);
    server?.close();
    expect(await failureOf(lenient(origin))).toMatchObject({ refused: false });
  });
});
