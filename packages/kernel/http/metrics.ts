import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { HubServer } from './server.ts';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const duration = new Histogram({
  name: 'hub_http_request_duration_seconds',
  help: 'Time from the first byte of a request to the last of its answer, by route pattern',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

export function installMetrics(app: HubServer): void {
  app.addHook('onResponse', async (request, reply) => {
    duration.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
      },
      reply.elapsedTime / 1000,
    );
  });
}

/** `GET /metrics` on a port of its own, so that the public address never shows it. Resolves with the server and its port. */
export async function serveMetrics(
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, host, resolve),
  );
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : port };
}
