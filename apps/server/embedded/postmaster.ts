import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@hub/kernel/log.ts';
import type { UserIds } from './unprivileged.ts';

interface PostmasterOptions {
  program: string;
  folder: string;
  settings: Record<string, string>;
  user: UserIds | undefined;
  log: Logger;
}

const SMART_SHUTDOWN_MS = 300;
const FAST_SHUTDOWN_MS = 20_000;
/** How long the processes of a killed server may take to notice and let go of its shared memory. */
const REMAINS_MS = 10_000;
const LONGEST_PAUSE_MS = 5_000;

/** PostgreSQL's parent process: started, watched and, when it dies unasked, started again. */
export class Postmaster {
  readonly #options: PostmasterOptions;
  #child: ChildProcess | undefined;
  #stopping = false;
  // The last resort when the hub ends without having called stop(), e.g. through an uncaught error.
  readonly #onExit = (): void => void this.#child?.kill('SIGINT');

  constructor(options: PostmasterOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when connections are accepted; throws with what PostgreSQL said where it ends instead. */
  async start(): Promise<void> {
    process.on('exit', this.#onExit);
    for (const deadline = Date.now() + REMAINS_MS; ;) {
      try {
        return await this.#launch();
      } catch (error) {
        const transient = /shared memory block .* still in use|Address already in use/.test(
          String(error),
        );
        if (!transient || Date.now() > deadline) throw error;
        await delay(100);
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    process.off('exit', this.#onExit);
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // "Smart" lets connections that are just being closed finish, "fast" cuts the others, "immediate" is the last resort.
    child.kill('SIGTERM');
    const fast = setTimeout(() => child.kill('SIGINT'), SMART_SHUTDOWN_MS);
    const immediate = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
    await ended;
    clearTimeout(fast);
    clearTimeout(immediate);
  }

  async #launch(): Promise<void> {
    const { program, folder, settings, user, log } = this.#options;
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(program, ['-D', folder, ...args], {
      cwd: '/',
      ...user,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A session of its own: Ctrl+C in the terminal reaches the hub, which then closes things in order.
      detached: true,
    });
    this.#child = child;
    const lastLines: string[] = [];
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (line.includes('ready to accept connections')) resolve();
        lastLines.push(line);
        if (lastLines.length > 5) lastLines.shift();
        log[!this.#stopping && / (FATAL|PANIC):/.test(line) ? 'warn' : 'debug'](
          { postgres: line },
          'database server',
        );
      });
      child.once('exit', (code, signal) => {
        reject(
          new Error(
            `PostgreSQL ended (${signal ?? code}) before it was ready:\n${lastLines.join('\n')}`,
          ),
        );
      });
    });
    child.once('exit', (code, signal) => {
      if (this.#stopping) return;
      log.error({ exitCode: code, signal }, 'The database server ended; starting it again');
      void this.#revive();
    });
  }

  async #revive(): Promise<void> {
    for (let pause = 100; !this.#stopping; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.#launch();
        return this.#options.log.info('The database server runs again');
      } catch (error) {
        this.#options.log.error({ err: error }, 'The database server does not start');
        await delay(pause);
      }
    }
  }
}
