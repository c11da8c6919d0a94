import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { Agent, request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { SecureVersion } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import { loadContexts } from '../contexts.ts';
import { startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

// A whole program starts here, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let dataDir: string;
let server: ServerProcess;
let port: number;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hub-headers-'));
  server = startServer(dataDir, { HOST: '0.0.0.0' });
  await server.ready();
  port = Number(/https:\/\/localhost:(\d+)/.exec(server.output())?.[1]);
});
afterAll(async () => {
  await server.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The certificate is the server's own, made at its first start. */
const agent = new Agent({ rejectUnauthorized: false });
const call = (path: string, method = 'GET', body?: object): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const sent = request({ host: '127.0.0.1', port, path, method, agent, headers });
    sent.once('error', reject).once('response', (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString('utf8')));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: text }),
      );
    });
    sent.end(body && JSON.stringify(body));
  });

/** What a client that speaks only this version ends with: the version agreed on, or the fault. */
const handshake = (version: SecureVersion): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = connect({
      host: '127.0.0.1',
      port,
      rejectUnauthorized: false,
      minVersion: version,
      maxVersion: version,
      // Else the client's own library would refuse to try.
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    socket.once('secureConnect', () => {
      resolve(socket.getProtocol());
      socket.destroy();
    });
    socket.once('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? null));
  });

describe('where the server ends TLS', () => {
  test.each<[SecureVersion, string]>([
    ['TLSv1', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ['TLSv1.1', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1.3', 'TLSv1.3'],
  ])('a client of %s ends with %s', async (version, end) => {
    expect(await handshake(version)).toBe(end);
  });

  test('browsers are told to come by TLS alone, for a year at least', async () => {
    for (const path of ['/health/ready', '/api/v1/identity/jwks', '/nothing']) {
      const header = (await call(path)).headers['strict-transport-security'];
      const seconds = Number(/max-age=(\d+)/.exec(String(header))?.[1]);
      expect(seconds).toBeGreaterThanOrEqual(365 * 24 * 3600);
    }
  });
});

test('without TLS nothing is said about it, behind a public https address it is', async () => {
  const contexts = await loadContexts(['identity']);
  for (const [publicUrl, expected] of [
    ['http://localhost:3000', undefined],
    ['https://hub.example.org', expect.stringContaining('max-age=')],
  ] as const) {
    const hub = await startHub(contexts, { config: { publicUrl } });
    const { headers } = await hub.app.inject({ url: '/health/live' });
    expect(headers['strict-transport-security']).toEqual(expected);
    await hub.stop();
  }
});

describe('every answer', () => {
  test.each(['/health/ready', '/api/v1/identity/jwks', '/api/openapi.json', '/nothing'])(
    'at %s lets browsers run nothing that is not ours',
    async (path) => {
      const { headers } = await call(path);
      const policy = Object.fromEntries(
        String(headers['content-security-policy'])
          .split(';')
          .map((part) => part.trim().split(' '))
          .map(([name = '', ...sources]) => [name, sources]),
      );
      expect(policy['default-src']).toEqual(["'self'"]);
      expect(policy['script-src']).toEqual(["'self'"]);
      expect(policy['style-src']).toEqual(["'self'"]);
      expect(policy['object-src']).toEqual(["'none'"]);
      expect(policy['base-uri']).toEqual(["'none'"]);
      expect(policy['frame-ancestors']).toEqual(["'none'"]);
      expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    },
  );

  test('of the API is kept by nobody, but for the public keys', async () => {
    const { headers } = await call('/api/v1/identity/account');
    expect(headers['cache-control']).toBe('no-store');
    expect((await call('/api/v1/identity/jwks')).headers['cache-control']).toMatch(/^public/);
  });
});

test('every cookie is bound to this origin, and out of reach of scripts and other sites', async () => {
  const email = 'someone@example.org';
  const registered = await call('/api/v1/identity/register', 'POST', {
    email,
    password: 'correct horse battery',
    locale: 'en',
  });
  const cookies = registered.headers['set-cookie'] ?? [];
  expect([registered.status, cookies.length]).toEqual([202, expect.any(Number)]);
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/);
    const attributes = cookie.split('; ').slice(1);
    expect(attributes).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']),
    );
    expect(cookie).not.toMatch(/domain=/i);
  }
});

test('what is secret on the disk is for its owner alone', () => {
  const modes = (['master.key', 'tls/self-signed.key', 'tls/self-signed.pem'] as const).map(
    (file) => statSync(join(dataDir, file)).mode & 0o777,
  );
  expect(modes).toEqual([0o600, 0o600, 0o600]);
  const loose = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /key|secret|demo\.json/.test(entry.name))
    .filter((entry) => !entry.parentPath.includes('postgres'))
    .filter((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0);
  expect(loose.map(({ name }) => name)).toEqual([]);
});

describe('npm run keys:rotate', () => {
  const published = async (): Promise<string[]> => {
    const { body } = await call('/api/v1/identity/jwks');
    return (JSON.parse(body) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
  };
  const rotate = async (...options: string[]): Promise<string> => {
    const script = join(import.meta.dirname, '../keys/rotate.ts');
    const { DATABASE_URL: _, ...env } = process.env;
    const run = promisify(execFile)(process.execPath, [script, ...options], {
      env: { ...env, HUB_DATA_DIR: dataDir },
    });
    return (await run).stdout;
  };

  test('publishes the next key beside a running server, and replaces a compromised one', async () => {
    const before = await published();
    expect(await rotate()).toContain('Nobody is signed out');
    expect(await published()).toEqual(expect.arrayContaining(before));
    expect(await published()).toHaveLength(2);
    expect(await rotate('--compromised')).toContain('signs from now on');
    const after = await published();
    expect(after).toHaveLength(1);
    expect(before).not.toContain(after[0]);
    await expect(rotate('--all')).rejects.toThrow('Usage');
  });
});
