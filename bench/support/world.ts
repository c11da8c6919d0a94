import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '@hub/kernel/clock.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createActors } from '@hub/testkit/actors.ts';
import type { Actors, TestPatient } from '@hub/testkit/actors.ts';
import { createTestTokens } from '@hub/testkit/tokens.ts';
import { startPostgres } from '../../apps/server/embedded/postgres.ts';
import { startHubProcess } from './hub-process.ts';
import type { HubProcess } from './hub-process.ts';

/** A running product with its demo clinic on a durable database, and people with real tokens. */
export interface World {
  hub: HubProcess;
  dataDir: string;
  databaseUrl: string;
  owner: pg.Pool;
  actors: Actors;
  /** A bookable video doctor of the demo and one of the visit types. */
  doctor: BookableDoctor;
  stop(): Promise<void>;
}

export interface BookableDoctor {
  practitionerId: string;
  slug: string;
  clinicId: string;
  visitTypeId: string;
}

/** Starts the database and the hub as two processes, as in production, and signs tokens with a key published for the run. */
export async function startWorld(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  const postgres = await startPostgres({ dataDir, log: createLog('warn') });
  const hub = await startHubProcess({
    env: { HUB_DATA_DIR: dataDir, DATABASE_URL: postgres.url, HUB_DEMO: '1' },
  });
  const owner = new pg.Pool({ connectionString: postgres.url, max: 4 });
  const tokens = await createTestTokens(systemClock);
  await owner.query('select kernel.publish_jwk($1, $2)', [tokens.publicJwk.kid, tokens.publicJwk]);
  return {
    hub,
    dataDir,
    databaseUrl: postgres.url,
    owner,
    actors: createActors(owner, tokens, systemClock),
    doctor: await findDoctor(hub.url),
    async stop() {
      await owner.end();
      await hub.stop();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A patient with an appointment two weeks ahead. */
export async function bookedAppointment(
  world: World,
): Promise<{ id: string; path: string; patient: TestPatient }> {
  const { hub, doctor, actors } = world;
  const patient = await actors.patient();
  const [start] = (await freeSlots(world, 14)).slice(-1);
  const created = await fetch(`${hub.url}/api/v1/scheduling/appointments`, {
    method: 'POST',
    headers: { ...patient.headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      practitionerId: doctor.practitionerId,
      visitTypeId: doctor.visitTypeId,
      start,
    }),
  });
  if (created.status !== 201) throw new Error(`Booking was answered ${created.status}`);
  const { id } = (await created.json()) as { id: string };
  return { id, path: `/api/v1/scheduling/appointments/${id}`, patient };
}

async function findDoctor(url: string): Promise<BookableDoctor> {
  const found = await getJson<{ items: { id: string; slug: string; clinicId: string }[] }>(
    `${url}/api/v1/directory/search?mode=video`,
  );
  for (const { id, slug, clinicId } of found.items) {
    const types = await getJson<{ items: { id: string; mode: string }[] }>(
      `${url}/api/v1/scheduling/practitioners/${id}/visit-types`,
    );
    const video = types.items.find(({ mode }) => mode === 'video');
    if (video) return { practitionerId: id, slug, clinicId, visitTypeId: video.id };
  }
  throw new Error('The demo has no doctor who can be booked for video');
}

export async function getJson<T>(url: string, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const DAY_MS = 86_400_000;

/** The free slots of the next `days` days. */
export async function freeSlots({ hub, doctor }: World, days: number): Promise<string[]> {
  const to = new Date(Date.now() + days * DAY_MS).toISOString();
  const url = `${hub.url}/api/v1/scheduling/practitioners/${doctor.practitionerId}/slots?visitTypeId=${doctor.visitTypeId}&to=${to}`;
  return (await getJson<{ slots: { start: string }[] }>(url)).slots.map(({ start }) => start);
}
