import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findProcess } from '../embedded/processes.ts';
import { databasePid, startServer, type ServerProcess } from './server-process.ts';

// Whole programs start here, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let dataDir: string;
let started: ServerProcess[] = [];

const start = (env: Record<string, string> = {}): ServerProcess => {
  const server = startServer(dataDir, env);
  started.push(server);
  return server;
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hub-main-'));
});
afterEach(async () => {
  for (const server of started) await server.end('SIGTERM');
  started = [];
  rmSync(dataDir, { recursive: true, force: true });
});

const ended = async (server: ServerProcess): Promise<number | null> => {
  if (server.child.exitCode === null) await once(server.child, 'close');
  return server.child.exitCode;
};
const ready = async (address: string): Promise<number> =>
  (await fetch(`${address}/health/ready`)).status;

describe('the server', () => {
  test('names all faults of its settings at once and starts nothing', async () => {
    const server = start({
      PORT: 'many',
      DATABASE_POOL_MAX: '0',
      SERVICES: 'identity,pharmacy',
      TLS_CERT: 'cert.pem',
    });
    expect(await ended(server)).toBe(1);
    for (const name of ['PORT', 'DATABASE_POOL_MAX', 'pharmacy', 'TLS_CERT'])
      expect(server.output()).toContain(name);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('stops on %s and leaves no process', async (signal) => {
    const server = start();
    expect(await ready(await server.ready())).toBe(200);
    const database = databasePid(dataDir)!;
    expect(await server.end(signal)).toBe(0);
    expect(findProcess(database)).toBeUndefined();
    expect(readdirSync(dataDir)).not.toContain('hub.lock');
  });

  test('stops in order when asked while it is still starting', async () => {
    const server = start();
    await vi.waitFor(() => expect(databasePid(dataDir)).toBeDefined(), { timeout: 60_000 });
    expect(await server.end('SIGTERM')).toBe(0);
    expect(databasePid(dataDir)).toBeUndefined();
  });

  test('says where it runs already', async () => {
    const address = await start().ready();
    const second = start();
    expect(await ended(second)).toBe(1);
    expect(second.output()).toContain(`already running at ${address}`);
    expect(await ready(address)).toBe(200);
  });

  test('recovers from kill -9', async () => {
    const first = start();
    await first.ready();
    const orphan = databasePid(dataDir)!;
    await first.end('SIGKILL');
    expect(findProcess(orphan)).toBeDefined();
    expect(await ready(await start().ready())).toBe(200);
    expect(findProcess(orphan)).toBeUndefined();
  });

  test('answers 503 while the database is away and recovers by itself', async () => {
    const server = start();
    const address = await server.ready();
    const killed = databasePid(dataDir)!;
    process.kill(killed, 'SIGKILL');
    const during = await fetch(`${address}/health/ready`);
    expect([200, 503]).toContain(during.status);
    if (during.status === 503)
      expect(during.headers.get('content-type')).toContain('application/problem+json');
    await vi.waitFor(async () => expect(await ready(address)).toBe(200), {
      timeout: 20_000,
      interval: 100,
    });
    expect(databasePid(dataDir)).not.toBe(killed);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  test('serves HTTPS with a certificate of its own where the network can reach it', async () => {
    const server = start({ HOST: '0.0.0.0' });
    await server.ready();
    const port = Number(/https:\/\/localhost:(\d+)/.exec(server.output())?.[1]);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request({
        host: '127.0.0.1',
        port,
        path: '/health/ready',
        rejectUnauthorized: false,
      });
      asked.once('response', (answer) => resolve(answer.statusCode)).once('error', reject);
      asked.end();
    });
    expect(status).toBe(200);
    expect(server.output()).toMatch(/[▀▄█]{5}/);
    expect(statSync(join(dataDir, 'tls/self-signed.key')).mode & 0o777).toBe(0o600);
  });

  test('says which port is taken', async () => {
    const { port } = new URL(await start().ready());
    const other = startServer(mkdtempSync(join(tmpdir(), 'hub-main-')), { PORT: port });
    started.push(other);
    expect(await ended(other)).toBe(1);
    expect(other.output()).toContain(`The port ${port} is in use`);
  });
});
