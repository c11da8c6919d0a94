import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Fastify from 'fastify';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWeb } from '../web/serve.ts';

const page = '<!doctype html><title>Telehealth Hub</title>';
const script = 'export const answer = 42;';
let folder: string;
let app: HubServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, '.sources'), 'not for readers');
  writeFileSync(join(folder, 'assets/main-Ab12.js'), script);
  writeFileSync(join(folder, 'assets/main-Ab12.js.br'), brotliCompressSync(script));
  app = Fastify();
  await serveWeb(app, folder);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the built web app', () => {
  test.each(['/', '/find', '/doctors/lena-hartmann?city=Bern', '/visits/1/room'])(
    'is the page at %s, asked for anew each time',
    async (url) => {
      const answer = await app.inject({ url });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toBe(page);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  test('comes compressed and is kept for good where its name holds a hash', async () => {
    const url = '/assets/main-Ab12.js';
    const answer = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['content-type']).toContain('javascript');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject({ url })).body).toBe(script);
  });

  test('is checked again where its name does not change', async () => {
    const answer = await app.inject({ url: '/icon.svg' });
    expect(answer.headers['cache-control']).toBe('public, max-age=0');
    const again = await app.inject({
      url: '/icon.svg',
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  test.each([
    '/api/v1/nothing',
    '/fhir/R4/Nothing',
    '/assets/gone-Zz99.js',
    '/.sources',
    '/../package.json',
    '/%2e%2e/package.json',
  ])('is not %s', async (url) => {
    const answer = await app.inject({ url });
    expect(answer.body).not.toContain('not for readers');
    expect(answer.body).not.toContain('devDependencies');
    if (!url.includes('.sources') && !url.includes('package')) expect(answer.statusCode).toBe(404);
  });

  test('is only read', async () => {
    expect((await app.inject({ method: 'POST', url: '/find' })).statusCode).toBe(404);
  });
});
