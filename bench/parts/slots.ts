import type { Pool } from 'pg';
import type { Part } from '../support/figure.ts';
import { recordQuery } from '../support/recorded-query.ts';
import type { RecordedQuery } from '../support/recorded-query.ts';
import { openPractice, takeFuture, takePast } from '../support/practice.ts';
import type { BenchPractice } from '../support/practice.ts';
import { percentile, timings } from '../support/statistics.ts';
import { getJson, startWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const REQUESTS = 400;
const DAY_MS = 86_400_000;

/**
 * Searches of free slots over HTTP, in a clinic of 100 clinicians whose days are half full. The floor
 * of the times is a request that runs `select 1`; that of the buffers is the same statement before a
 * million past visits were there.
 */
export const slots: Part = {
  names: [
    'slots.clinician_month_p95_ms',
    'slots.hundred_clinicians_14_days_ms',
    'slots.past_million_buffer_growth',
  ],
  async measure() {
    const world = await startWorld();
    try {
      const practice = await openPractice(world.owner);
      await takeFuture(world.owner, practice);
      const month = `${clinician(practice)}&${rangeOf(31)}`;
      const fortnight = `/api/v1/scheduling/clinics/${practice.clinicId}/slots?visitTypeId=${practice.visitTypeId}&${rangeOf(14)}`;
      await requireMany(world, month, fortnight);
      const ofMonth = percentile(await timed(world, month, REQUESTS), 0.95);
      const ofHundred = percentile(await timed(world, fortnight, 60), 0.95);
      const floor = percentile(await timed(world, '/health/ready', REQUESTS), 0.95);
      const grown = await growth(world, practice, [month, fortnight]);
      return {
        'slots.clinician_month_p95_ms': { value: ofMonth, unit: 'ms', floor },
        'slots.hundred_clinicians_14_days_ms': { value: ofHundred, unit: 'ms', floor },
        'slots.past_million_buffer_growth': grown,
      };
    } finally {
      await world.stop();
    }
  },
};

const clinician = ({ practitionerIds, visitTypeId }: BenchPractice): string =>
  `/api/v1/scheduling/practitioners/${practitionerIds[0]}/slots?visitTypeId=${visitTypeId}`;

const rangeOf = (days: number): string =>
  `from=${new Date().toISOString()}&to=${new Date(Date.now() + days * DAY_MS).toISOString()}`;

const timed = ({ hub }: World, path: string, count: number): Promise<number[]> =>
  timings(count, () => getJson(`${hub.url}${path}`));

/** Throws where the searches would find too little to measure anything. */
async function requireMany({ hub }: World, month: string, fortnight: string): Promise<void> {
  const one = await getJson<{ slots: unknown[] }>(`${hub.url}${month}`);
  const all = await getJson<{ practitioners: { starts: unknown[] }[] }>(`${hub.url}${fortnight}`);
  const found = all.practitioners.reduce((sum, { starts }) => sum + starts.length, 0);
  if (one.slots.length < 100 || all.practitioners.length !== 100 || found < 5000)
    throw new Error(`${one.slots.length} slots of a month and ${found} of 100 measure nothing`);
}

/** By which factor the buffers of the searches' own statements grow with a million past visits. */
async function growth(
  { owner, databaseUrl, dataDir, actors }: World,
  practice: BenchPractice,
  paths: readonly string[],
): Promise<{ value: number; unit: string; floor: number }> {
  const { token } = await actors.patient();
  const queries: RecordedQuery[] = [];
  for (const url of paths)
    queries.push(await recordQuery({ databaseUrl, dataDir, context: 'scheduling', url, token }));
  const before = await buffersOf(owner, queries);
  await takePast(owner, practice);
  const after = await buffersOf(owner, queries);
  const value = Math.max(...after.map((buffers, index) => buffers / before[index]!));
  return { value, unit: '× the buffers', floor: 1 };
}

/** The shared buffers that each statement touches, found or read, once its plan is made. */
async function buffersOf(owner: Pool, queries: readonly RecordedQuery[]): Promise<number[]> {
  const client = await owner.connect();
  try {
    await client.query('set search_path = scheduling, kernel, public');
    await client.query('vacuum analyze scheduling.reservation');
    const found: number[] = [];
    for (const { text, values } of queries) {
      // The first run also reads the catalogue.
      await client.query(text, values);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
        `explain (analyze, buffers, format json) ${text}`,
        values,
      );
      const { Plan: plan } = rows[0]!['QUERY PLAN'][0];
      found.push(plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!);
    }
    return found;
  } finally {
    client.release();
  }
}
