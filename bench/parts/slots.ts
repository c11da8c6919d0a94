import type { Part } from '../support/figure.ts';
import { percentile, timings } from '../support/statistics.ts';
import { getJson, startWorld } from '../support/world.ts';

const REQUESTS = 400;
const MONTH_MS = 31 * 86_400_000;

/** A month of one clinician's free slots over HTTP; the floor is a request that runs `select 1`. */
export const slots: Part = {
  names: ['slots.clinician_month_p95_ms'],
  async measure() {
    const world = await startWorld();
    try {
      const { hub, doctor } = world;
      const range = `from=${new Date().toISOString()}&to=${new Date(Date.now() + MONTH_MS).toISOString()}`;
      const url = `${hub.url}/api/v1/scheduling/practitioners/${doctor.practitionerId}/slots?visitTypeId=${doctor.visitTypeId}&${range}`;
      const { slots: found } = await getJson<{ slots: unknown[] }>(url);
      if (found.length < 100) throw new Error(`A month of ${found.length} slots measures nothing`);
      const value = percentile(await timings(REQUESTS, () => getJson(url)), 0.95);
      const floor = percentile(
        await timings(REQUESTS, () => getJson(`${hub.url}/health/ready`)),
        0.95,
      );
      return { 'slots.clinician_month_p95_ms': { value, unit: 'ms', floor } };
    } finally {
      await world.stop();
    }
  },
};
