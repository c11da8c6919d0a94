import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Part } from '../support/figure.ts';
import { freePort } from '../../e2e/support/process.ts';
import { recordQuery } from '../support/recorded-query.ts';
import { median } from '../support/statistics.ts';
import { bookedAppointment, startWorld } from '../support/world.ts';

const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 16;

/** An authenticated, audited GET of one appointment beside a bare handler that runs the same statement. */
export const reads: Part = {
  names: ['http.get_rps'],
  async measure() {
    const world = await startWorld();
    try {
      const { hub, databaseUrl, dataDir } = world;
      const { path, patient } = await bookedAppointment(world);
      const query = await recordQuery({
        databaseUrl,
        dataDir,
        context: 'scheduling',
        url: path,
        token: patient.token,
      });
      const port = await freePort();
      const bare = fork(fileURLToPath(new URL('../support/bare-server.ts', import.meta.url)), [
        JSON.stringify({ databaseUrl, dataDir, query, port }),
      ]);
      await once(bare, 'message');
      const ours: number[] = [];
      const floor: number[] = [];
      // In turns, so that noise of the machine falls on both.
      for (let round = 0; round < ROUNDS; round += 1) {
        floor.push(await rate(`http://127.0.0.1:${port}/`, {}));
        ours.push(await rate(`${hub.url}${path}`, patient.headers));
      }
      bare.kill('SIGTERM');
      await once(bare, 'exit');
      return { 'http.get_rps': { value: median(ours), unit: '1/s', floor: median(floor) } };
    } finally {
      await world.stop();
    }
  },
};

async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refusals and ${result.errors} errors while measuring`);
  return result.requests.average;
}
