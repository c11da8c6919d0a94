import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { systemClock } from '@hub/kernel/clock.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createActors } from '@hub/testkit/actors.ts';
import type { Actors, TestStaff } from '@hub/testkit/actors.ts';
import { createTestTokens } from '@hub/testkit/tokens.ts';
import { startPostgres } from '../../embedded/postgres.ts';
import type { Postgres } from '../../embedded/postgres.ts';
import { startServer } from '../server-process.ts';

/** Two server processes on one durable database, and a clinic in it. */
export interface Processes {
  /** Where each listens. */
  urls: readonly [string, string];
  owner: pg.Pool;
  postgres: Postgres;
  actors: Actors;
  clinicId: string;
  admin: TestStaff;
  /** One more practitioner of the clinic, who works day and night, and the starts of their free slots. */
  practitioner(visitTypeId: string, days: number): Promise<Offer>;
  visitType(more?: object): Promise<string>;
  stop(): Promise<void>;
}

/** What can be booked with one practitioner. */
export interface Offer {
  practitionerId: string;
  visitTypeId: string;
  starts: string[];
}

const DAY_MS = 86_400_000;
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  start: '00:00',
  end: '24:00',
  modes: ['video'],
}));

export async function startProcesses(): Promise<Processes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-processes-'));
  const postgres = await startPostgres({ dataDir, log: createLog('silent') });
  const start = () =>
    startServer(dataDir, {
      SERVICES: 'scheduling',
      DATABASE_URL: postgres.url,
      RATE_LIMIT_PER_MINUTE: '100000000',
      LOG_LEVEL: 'fatal',
    });
  const one = start();
  const first = await one.ready();
  const other = start();
  const urls = [first, await other.ready()] as const;
  const owner = new pg.Pool({ connectionString: postgres.url, max: 8 });
  // The database is stopped under it.
  owner.on('error', () => undefined);
  owner.on('connect', (client) => client.on('error', () => undefined));
  const tokens = await createTestTokens(systemClock);
  await owner.query('select kernel.publish_jwk($1, $2)', [tokens.publicJwk.kid, tokens.publicJwk]);
  const actors = createActors(owner, tokens, systemClock);
  const clinicId = randomUUID();
  const admin = await actors.admin({ clinicId });

  const ask = async <T>(method: string, path: string, payload?: object): Promise<T> => {
    const response = await fetch(`${first}/api/v1/scheduling${path}`, {
      method,
      headers: { ...admin.headers, 'content-type': 'application/json' },
      ...(payload && { body: JSON.stringify(payload) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    urls,
    owner,
    postgres,
    actors,
    clinicId,
    admin,
    async visitType(more = {}) {
      const { id } = await ask<{ id: string }>('POST', `/clinics/${clinicId}/visit-types`, {
        name: { en: 'Visit' },
        durationMinutes: 30,
        mode: 'video',
        ...more,
      });
      return id;
    },
    async practitioner(visitTypeId, days) {
      const practitionerId = randomUUID();
      await tellPractitioner(owner, practitionerId, clinicId);
      await ask('PUT', `/practitioners/${practitionerId}/availability`, { weekly: ALWAYS });
      // Tomorrow, so that none begins while the test runs.
      const from = new Date(Date.now() + DAY_MS);
      const to = new Date(from.getTime() + days * DAY_MS).toISOString();
      const query = new URLSearchParams({ visitTypeId, from: from.toISOString(), to });
      const { slots } = await ask<{ slots: { start: string }[] }>(
        'GET',
        `/practitioners/${practitionerId}/slots?${query}`,
      );
      return { practitionerId, visitTypeId, starts: slots.map((slot) => slot.start) };
    },
    async stop() {
      await owner.end();
      await Promise.all([one.end('SIGTERM'), other.end('SIGTERM')]);
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** As directory does; resolves when scheduling has heard of it. */
async function tellPractitioner(owner: pg.Pool, id: string, clinicId: string): Promise<void> {
  const payload = {
    practitionerId: id,
    clinicId,
    accountId: null,
    slug: `doctor-${id}`,
    name: 'Dr. Lena Hartmann',
    specialties: ['general-practice'],
    languages: ['de'],
    timeZone: 'Europe/Berlin',
    active: true,
  };
  await owner.query('select kernel.emit($1, $2, $3)', [
    'practitioner.changed.v1',
    id,
    JSON.stringify(payload),
  ]);
  for (;;) {
    const { rowCount } = await owner.query('select 1 from scheduling.practitioner where id = $1', [
      id,
    ]);
    if (rowCount === 1) return;
    await delay(20);
  }
}
