import type { TestPatient } from '@hub/testkit/actors.ts';
import type { Figure, Part } from '../support/figure.ts';
import { freeSlots, startWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const ATTEMPTS = 1000;
const CONNECTIONS = 16;
const BOOKINGS = 600;

/** One slot that a thousand patients want at once; then bookings of different slots, as fast as they go. */
export const booking: Part = {
  names: ['booking.contention_successes', 'booking.contention_s', 'booking.create_rps'],
  async measure() {
    const world = await startWorld();
    try {
      return { ...(await contention(world)), 'booking.create_rps': await throughput(world) };
    } finally {
      await world.stop();
    }
  },
};

async function contention(world: World): Promise<Record<string, Figure>> {
  const patients = await people(world, ATTEMPTS);
  const [start] = (await freeSlots(world, 14)).slice(-1);
  const begun = performance.now();
  const answers = await Promise.all(patients.map((patient) => book(world, patient, start!)));
  const seconds = (performance.now() - begun) / 1000;
  const count = (status: number): number => answers.filter((answer) => answer === status).length;
  if (count(201) + count(409) !== ATTEMPTS)
    throw new Error(`Other answers than 201 and 409: ${[...new Set(answers)].join(', ')}`);
  const { rows } = await world.owner.query<{ n: number }>(
    'select count(*)::int as n from scheduling.appointment where practitioner_id = $1 and start_at = $2',
    [world.doctor.practitionerId, start],
  );
  if (rows[0]!.n !== count(201))
    throw new Error('The database holds another number of bookings than were confirmed');
  return {
    'booking.contention_successes': { value: count(201), unit: `of ${ATTEMPTS}` },
    'booking.contention_s': { value: seconds, unit: 's' },
  };
}

/** Bookings a second over 16 connections, each of another slot; the floor is a bare INSERT with the same constraint. */
async function throughput(world: World): Promise<Figure> {
  const slots = (await freeSlots(world, 60)).slice(0, BOOKINGS);
  const patients = await people(world, CONNECTIONS);
  const value = await perSecond(slots.length, async (n) => {
    const status = await book(world, patients[n % CONNECTIONS]!, slots[n]!);
    if (status !== 201) throw new Error(`A booking was answered ${status}`);
  });
  await world.owner
    .query(`create extension if not exists btree_gist; create table public.bare_booking (id uuid default uuidv7() primary key, who uuid, during tstzrange,
    exclude using gist (who with =, during with &&))`);
  const floor = await perSecond(slots.length, (n) =>
    world.owner.query(
      "insert into public.bare_booking (who, during) values ($1, tstzrange($2::timestamptz, $2::timestamptz + interval '5 minutes'))",
      [world.doctor.practitionerId, slots[n]],
    ),
  );
  return { value, unit: '1/s', floor };
}

async function perSecond(count: number, work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < count) await work(next++);
    }),
  );
  return count / ((performance.now() - begun) / 1000);
}

const people = async ({ actors }: World, count: number): Promise<TestPatient[]> =>
  Promise.all(Array.from({ length: count }, () => actors.patient()));

async function book({ hub, doctor }: World, patient: TestPatient, start: string): Promise<number> {
  const response = await fetch(`${hub.url}/api/v1/scheduling/appointments`, {
    method: 'POST',
    headers: { ...patient.headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      practitionerId: doctor.practitionerId,
      visitTypeId: doctor.visitTypeId,
      start,
    }),
  });
  await response.arrayBuffer();
  return response.status;
}
