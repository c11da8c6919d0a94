import { freePort, run, untilReady } from '../../e2e/support/process.ts';

export interface HubProcess {
  url: string;
  /** From the command to the first good answer of /health/ready. */
  readyAfterMs: number;
  stop(): Promise<unknown>;
}

export interface HubProcessOptions {
  env: Record<string, string>;
  /** `npm start` as a person types it; the program alone unless told. */
  viaNpm?: boolean;
}

/** Starts the product as a process of its own, on a free port, without limits on one caller's rate. */
export async function startHubProcess({
  env,
  viaNpm = false,
}: HubProcessOptions): Promise<HubProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = {
    LOG_LEVEL: 'warn',
    METRICS_PORT: '0',
    PORT: String(port),
    RATE_LIMIT_PER_MINUTE: '10000000',
    ...env,
  };
  const begun = performance.now();
  const child = viaNpm
    ? run('npm', ['start', '--silent'], settings)
    : run(process.execPath, ['apps/server/main.ts'], settings);
  await untilReady(`${url}/health/ready`, child);
  return { url, readyAfterMs: performance.now() - begun, stop: () => child.stop() };
}
