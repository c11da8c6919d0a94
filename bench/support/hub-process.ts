import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface HubProcess {
  url: string;
  pid: number;
  /** From the command to the first good answer of /health/ready. */
  readyAfterMs: number;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const START_DEADLINE_MS = 120_000;

export interface HubProcessOptions {
  env: Record<string, string>;
  /** `npm start` as a person types it; the program alone unless told. */
  viaNpm?: boolean;
}

/** Starts the product as a process of its own, on a free port. */
export async function startHubProcess({
  env,
  viaNpm = false,
}: HubProcessOptions): Promise<HubProcess> {
  const port = await freePort();
  const begun = performance.now();
  const [command, args] = viaNpm
    ? (['npm', ['start', '--silent']] as const)
    : ([process.execPath, ['apps/server/main.ts']] as const);
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      METRICS_PORT: '0',
      PORT: String(port),
      RATE_LIMIT_PER_MINUTE: '10000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The hub ended with ${child.exitCode}:\n${output}`);
    if (performance.now() - begun > START_DEADLINE_MS)
      throw new Error(`The hub is not ready:\n${output}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    url,
    pid: child.pid!,
    readyAfterMs: performance.now() - begun,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
