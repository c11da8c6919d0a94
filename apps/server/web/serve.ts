import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';

const readWebApp = rule('platform.read-web-app', ['anyone']);
/** Vite puts a hash of the content into the names of these, so they never change. */
const HASHED = /^assets\//;

/**
 * Serves the built web app: its files, and `index.html` for every other page address, since the app
 * routes in the browser. Addresses of the API that do not exist stay 404.
 */
export async function serveWeb(app: HubServer, folder: string): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      ),
  );
  app.get<{ Params: { '*': string } }>(
    '/*',
    { config: { access: readWebApp, rateLimit: false }, schema: { hide: true } },
    async (request, reply) => {
      const path = request.params['*'];
      if (files.has(path) && path !== 'index.html') {
        const immutable = HASHED.test(path);
        return reply.sendFile(path, { immutable, maxAge: immutable ? '365d' : 0 });
      }
      if (/^(api|fhir|health|assets)\//.test(path)) return reply.callNotFound();
      return reply.sendFile('index.html', { cacheControl: false, maxAge: 0 });
    },
  );
  app.addHook('onSend', async (request, reply) => {
    // The page names the current hashed files, so it is asked for anew each time.
    if (request.routeOptions.url === '/*' && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-cache');
  });
}
