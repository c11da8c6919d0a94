import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterPassword } from './cluster.ts';

/** Line of postmaster.pid that holds the port (PostgreSQL: src/include/utils/pidfile.h). */
const PORT_LINE = 3;

/** Address of the embedded database that another process runs on this data directory. Throws where none does. */
export function runningDatabase(dataDir: string): string {
  const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const port = lines[PORT_LINE]?.trim();
  if (!port) throw new Error('The hub is still starting; try again in a moment.');
  return `postgresql://postgres:${clusterPassword(dataDir)}@127.0.0.1:${port}/hub`;
}
