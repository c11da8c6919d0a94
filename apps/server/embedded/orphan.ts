import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@hub/kernel/log.ts';
import { commandOf, findProcess, isRunning } from './processes.ts';

const PATIENCE_MS = 15_000;

/**
 * Stops a database server that outlived its hub (killed with -9), so that a new one can start on the
 * cluster. The caller holds the instance lock, so this is never a server in use. A process id that now
 * belongs to something else is left alone.
 */
export async function stopOrphan(folder: string, log: Logger): Promise<void> {
  const pid = readPostmasterPid(folder);
  if (pid === undefined) return;
  const found = findProcess(pid);
  const command = found ? commandOf(pid) : '';
  if (!found || !/postgres/.test(command) || !command.includes(folder)) {
    // The id is a foreign process's, or a dead one's that nobody has collected yet: PostgreSQL would
    // take either for a running server and refuse to start.
    rmSync(join(folder, 'postmaster.pid'), { force: true });
    return;
  }
  log.warn({ pid: found.pid }, 'Stopping the database that an ended hub left running');
  process.kill(found.pid, 'SIGINT');
  for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
    if (!isRunning(found)) return;
    // Not answering to a fast shutdown: an immediate one, which is recovered from like a crash.
    if (waited === PATIENCE_MS / 2) process.kill(found.pid, 'SIGQUIT');
    await delay(20);
  }
  throw new Error(
    `The database server left over by an ended hub (process ${found.pid}) does not stop`,
  );
}

function readPostmasterPid(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
