import { get, http } from '../drive.ts';
import type { Drives } from '../drive.ts';
import type { World } from '../world.ts';

/** A job that failed for good. */
async function deadLetter({ hub }: World): Promise<string> {
  const { rows } = await hub.owner.query<{ id: string }>(
    `select id from graphile_worker.add_job('nobody:takes:this', '{}'::json, max_attempts => 1)`,
  );
  const id = String(rows[0]?.id);
  await hub.owner.query(
    `select graphile_worker.permanently_fail_jobs(array[$1::bigint], 'for the table')`,
    [id],
  );
  return id;
}

/** The kernel's own routes. */
export const kernelDrives: Drives = {
  'GET /health/live': { "the server's state": get('/health/live') },
  'GET /health/ready': { "the server's state": get('/health/ready') },
  'GET /api/openapi.json': { "the API's description": get('/api/openapi.json') },
  retryDeadLetter: {
    'failed background work': http<string>({
      prepare: deadLetter,
      request: (_world, id) => ({
        method: 'POST',
        url: `/api/v1/platform/dead-letters/${id}/retry`,
      }),
    }),
  },
  republish: {
    'what a context tells the others': http({
      request: () => ({
        method: 'POST',
        url: '/api/v1/platform/republish',
        payload: { context: 'identity' },
      }),
    }),
  },
  listDeadLetters: { 'failed background work': get('/api/v1/platform/dead-letters') },
};
