import { createServer } from 'node:net';
import type { Config } from '@hub/kernel/config.ts';
import { serveMetrics } from '@hub/kernel/http/metrics.ts';
import type { Logger } from '@hub/kernel/log.ts';

const METRICS_PORT = 9464;

/** Throws EADDRINUSE where another program has the port, before anything slow has begun. */
export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Serves /metrics; resolves with what closes it. */
export async function listenForMetrics(config: Config, log: Logger): Promise<() => void> {
  // Beside the gateway of a cluster a scraper comes over the network; otherwise only from this machine.
  const host = config.trustProxy ? config.host : '127.0.0.1';
  const { server, port } = await serveMetrics(host, config.metricsPort ?? METRICS_PORT).catch(
    (error: unknown) => {
      const isTaken = (error as { code?: string }).code === 'EADDRINUSE';
      if (!isTaken || config.metricsPort !== undefined) throw error;
      return serveMetrics(host, 0); // a second hub on this machine
    },
  );
  log.info({ port }, 'metrics');
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
