/** The floor: a Fastify handler that runs one statement and sends the row, nothing else. Run as a process of its own. */
import Fastify from 'fastify';
import pg from 'pg';
import { connect } from '@hub/kernel/database/connect.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import type { RecordedQuery } from './recorded-query.ts';

const { databaseUrl, dataDir, query, port } = JSON.parse(process.argv[2]!) as {
  databaseUrl: string;
  dataDir: string;
  query: RecordedQuery;
  port: number;
};
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = connect({
  databaseUrl,
  context: 'scheduling',
  secrets: createSecrets(masterKeyOf(dataDir)),
  max: 10,
  log: createLog('warn'),
});
const app = Fastify();
// Prepared, as the product prepares what comes back: the floor must not pay for planning.
app.get('/', async () => (await pool.query({ name: 'floor', ...query })).rows[0] as unknown);
await app.listen({ host: '127.0.0.1', port });
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
process.send?.('ready');
