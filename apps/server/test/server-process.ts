import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProcess } from '../embedded/processes.ts';

const main = join(import.meta.dirname, '../main.ts');

export interface ServerProcess {
  child: ChildProcess;
  output(): string;
  /** Resolves with the address that it printed; rejects with its output where it ends instead. */
  ready(): Promise<string>;
  /** Sends the signal and resolves with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** The real program with one context and without the web app, on a free port. */
export function startServer(dataDir: string, env: Record<string, string> = {}): ServerProcess {
  const { DATABASE_URL: _, HUB_TEST_DATABASE_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [main], {
    env: {
      ...inherited,
      NODE_ENV: 'development',
      SERVICES: 'identity',
      PORT: '0',
      METRICS_PORT: '0',
      LOG_LEVEL: 'warn',
      HUB_DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return {
    child,
    output: () => output,
    async ready() {
      for (;;) {
        const address = /(https?:\/\/\S+)[^]*Ctrl\+C/.exec(output)?.[1];
        if (address) return address;
        if (hasEnded(child)) throw new Error(`The server ended:\n${output}`);
        await delay(20);
      }
    },
    async end(signal) {
      if (!hasEnded(child)) {
        child.kill(signal);
        await once(child, 'close');
      }
      return child.exitCode;
    },
  };
}

/** The database server of a data directory while it runs. */
export function databasePid(dataDir: string): number | undefined {
  try {
    const pid = Number(
      readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    return findProcess(pid)?.pid;
  } catch {
    return undefined;
  }
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;
