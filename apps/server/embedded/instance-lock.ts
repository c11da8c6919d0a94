import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess, isRunning } from './processes.ts';
import type { ProcessIdentity } from './processes.ts';

interface Holder extends ProcessIdentity {
  /** Where the hub answers; null until it listens. */
  address: string | null;
}

export interface InstanceLock {
  /** Tells a second start where this one answers. */
  announce(address: string): void;
  release(): void;
}

/** The data directory is in use by another hub. */
export class AlreadyRunning extends Error {
  constructor(holder: Holder) {
    super(
      holder.address
        ? `The hub is already running at ${holder.address} (process ${holder.pid}).`
        : `The hub is already starting (process ${holder.pid}).`,
    );
    this.name = 'AlreadyRunning';
  }
}

/**
 * Takes the data directory for this process, so that two hubs never share one database cluster.
 * A lock whose process is gone (killed, rebooted) is taken over. Throws AlreadyRunning.
 */
export function lockInstance(dataDir: string): InstanceLock {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'hub.lock');
  const self: Holder = { ...ownIdentity(), address: null };
  for (;;) {
    if (createWhole(file, JSON.stringify(self))) break;
    const holder = read(file);
    if (holder && isRunning(holder)) throw new AlreadyRunning(holder);
    discardStale(file, holder);
  }
  return {
    announce(address) {
      const next = `${file}.${self.pid}`;
      writeFileSync(next, JSON.stringify({ ...self, address } satisfies Holder), { mode: 0o600 });
      renameSync(next, file);
    },
    release() {
      if (read(file)?.pid === self.pid) rmSync(file, { force: true });
    },
  };
}

function ownIdentity(): ProcessIdentity {
  const identity = findProcess(process.pid);
  if (!identity) throw new Error('The process could not find itself in the process table');
  return identity;
}

/** Creates the file with its whole content at once, so that no reader sees half; false where it exists. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a stale lock aside; where another start took over in between, its lock is put back. */
function discardStale(file: string, stale: Holder | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    const moved = read(aside);
    if (moved && moved.startedAt !== stale?.startedAt) linkSync(aside, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
