import { ConfigError, loadConfig, type Config } from '@hub/kernel/config.ts';
import { toAppError } from '@hub/kernel/http/problems.ts';
import { createLog } from '@hub/kernel/log.ts';
import { contextNames } from './contexts.ts';
import { AlreadyRunning } from './embedded/instance-lock.ts';
import { greeting } from './greeting.ts';
import { start, type RunningHub } from './start.ts';

const STOP_DEADLINE_MS = 30_000;
const UNAVAILABLE = 503;

const config = readConfig();
const log = createLog(config.logLevel);
const begun = performance.now();
let running: RunningHub | undefined;
let stopAsked = false;

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0));
if (process.env['npm_lifecycle_event'] !== undefined) stopWithParent();
process.on('uncaughtException', uncaught);
process.on('unhandledRejection', (error) => {
  // The queue's library leaves such behind where the database goes away in the middle of its work, which begins again by itself.
  if (toAppError(error).status === UNAVAILABLE)
    log.error({ err: error }, 'background work lost the database');
  else uncaught(error);
});

try {
  running = await start(config, log);
  if (stopAsked) await finish(running, 0);
  process.stdout.write(greeting(config, running.addresses, (performance.now() - begun) / 1000));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

function uncaught(error: unknown): void {
  log.fatal({ err: error }, 'an error nobody caught');
  void stop(1);
}

/** Stops in order, once: a repeated Ctrl+C must not cut short what is being put away. */
async function stop(code: number): Promise<void> {
  if (stopAsked) return;
  stopAsked = true;
  if (running) await finish(running, code); // while starting: stopped as soon as all of it can be undone
}

/** Where npm is killed outright it can pass on no signal; the server does not outlive it. */
function stopWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop(0);
  }, 1000).unref();
}

async function finish(hub: RunningHub, code: number): Promise<never> {
  setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
  try {
    await hub.stop();
    process.exit(code);
  } catch (error) {
    log.error({ err: error }, 'not everything stopped cleanly');
    process.exit(1);
  }
}

function readConfig(): Config {
  try {
    return loadConfig(process.env, contextNames);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** One sentence for what a person can put right, the whole trace for the rest. */
function explain(error: unknown): string {
  if (error instanceof AlreadyRunning) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `The port ${port} is in use by another program. Choose one with PORT or METRICS_PORT.`;
  if (error instanceof Error)
    return error.cause === undefined
      ? String(error.stack)
      : `${error.stack}\ncaused by: ${explain(error.cause)}`;
  return String(error);
}
