import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const READY_MS = 60_000;

export interface RunningProcess {
  pid: number;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Sends the signal (SIGTERM unless told) and resolves with the exit code when it has ended. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a hub as `npm start` does and resolves when it is ready; throws with its output where it ends instead. */
export async function startServer(
  baseUrl: string,
  env: Record<string, string>,
): Promise<RunningProcess> {
  const {
    HUB_DATA_DIR: _dataDir,
    DATABASE_URL: _database,
    SERVICES: _services,
    ...inherited
  } = process.env;
  const child = run(
    process.execPath,
    ['apps/server/main.ts'],
    { METRICS_PORT: '0', LOG_LEVEL: 'warn', ...env },
    inherited,
  );
  await untilReady(`${baseUrl}/health/ready`, child);
  return child;
}

/** Starts any program in the foreground, with its output kept. */
export function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
  inherited: NodeJS.ProcessEnv = process.env,
): RunningProcess & { ended(): boolean } {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.on('error', (error) => (output += String(error)));
  const ended = (): boolean =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    async stop(signal = 'SIGTERM') {
      if (!ended()) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** Asks until the answer is 200. */
export async function untilReady(
  url: string,
  child: RunningProcess & { ended(): boolean },
): Promise<void> {
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await delay(20)) {
    if (child.ended()) throw new Error(`The program ended before it was ready:\n${child.output()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
  }
  await child.stop('SIGKILL');
  throw new Error(`${url} did not answer within ${READY_MS} ms:\n${child.output()}`);
}

/** A loopback port that is free at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
