// A process of its own that the tests kill: starts PostgreSQL on the data directory given and stays.
import { createLog } from '@hub/kernel/log.ts';
import { startPostgres } from '../embedded/postgres.ts';

const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', log: createLog('silent') });
process.stdout.write(`${JSON.stringify({ url: postgres.url, pid: postgres.pid() })}\n`);
setInterval(() => {}, 60_000);
