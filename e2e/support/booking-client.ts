import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '@hub/kernel/clock.ts';
import { createActors } from '@hub/testkit/actors.ts';
import type { Actors, TestActor } from '@hub/testkit/actors.ts';
import { createTestTokens } from '@hub/testkit/tokens.ts';
import type { TestTokens } from '@hub/testkit/tokens.ts';

/** The owner's connections to the embedded database of a data directory, for what a test looks up or breaks. */
export function ownerOf(dataDir: string): pg.Pool {
  const [pid, , , port] = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split(
    '\n',
  );
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  if (pid === undefined || port === undefined)
    throw new Error('The embedded database is not running');
  const pool = new pg.Pool({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password,
    database: 'hub',
    max: 4,
  });
  // Tests kill the database under it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Process id of the embedded database server. */
export const databasePid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** People with real tokens, by a signing key that is published to the running hub. */
export async function realActors(owner: pg.Pool): Promise<{ actors: Actors; tokens: TestTokens }> {
  const tokens = await createTestTokens(systemClock);
  await owner.query('select kernel.publish_jwk($1, $2)', [tokens.publicJwk.kid, tokens.publicJwk]);
  return { tokens, actors: createActors(owner, tokens, systemClock) };
}

export interface Bookable {
  practitionerId: string;
  visitTypeId: string;
  /** Starts of free slots, in order. */
  starts: string[];
}

/** Doctors who can be booked for video in the next `days` days, with their free slots. */
export async function bookableDoctors(baseUrl: string, days: number): Promise<Bookable[]> {
  const { items } = await getJson<{ items: { id: string }[] }>(
    `${baseUrl}/api/v1/directory/search?mode=video`,
  );
  const to = new Date(Date.now() + days * 86_400_000).toISOString();
  return Promise.all(
    items.map(async ({ id }) => {
      const types = await getJson<{ items: { id: string; mode: string }[] }>(
        `${baseUrl}/api/v1/scheduling/practitioners/${id}/visit-types`,
      );
      const visitTypeId = types.items.find(({ mode }) => mode === 'video')!.id;
      const found = await getJson<{ slots: { start: string }[] }>(
        `${baseUrl}/api/v1/scheduling/practitioners/${id}/slots?visitTypeId=${visitTypeId}&to=${to}`,
      );
      return { practitionerId: id, visitTypeId, starts: found.slots.map(({ start }) => start) };
    }),
  );
}

/** Books; resolves with the status and, at 201, the appointment's id. Rejects where no answer came. */
export async function book(
  baseUrl: string,
  actor: TestActor,
  booking: { practitionerId: string; visitTypeId: string; start: string },
): Promise<{ status: number; id?: string }> {
  const response = await fetch(`${baseUrl}/api/v1/scheduling/appointments`, {
    method: 'POST',
    headers: { ...actor.headers, 'content-type': 'application/json' },
    body: JSON.stringify(booking),
  });
  const body = (await response.json()) as { id?: string };
  return response.status === 201 && body.id !== undefined
    ? { status: 201, id: body.id }
    : { status: response.status };
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
