import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  confirmPlace,
  extendHold,
  releasePlace,
  removeEndedHolds,
  takePlace,
} from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { startPractice, tellPractitioner } from './practice.ts';
import type { Practice } from './practice.ts';

/** Sequences of what can happen to places, against a model that knows nothing of SQL. */
let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const MINUTE = 60_000;
const DAY = Date.parse('2026-03-10T00:00:00Z');

interface Kind {
  visitTypeId: string;
  minutes: number;
  before: number;
  after: number;
  capacity: number;
}

/** The model: time is taken by sessions, and a session has places that end or do not. */
interface Session {
  kind: number;
  from: number;
  until: number;
  start: number;
  /** When the hold on each place ends; Infinity where it is firm. */
  places: Map<string, number>;
}

class Model {
  sessions: Session[] = [];
  now = 0;

  forget(): void {
    for (const session of this.sessions)
      for (const [id, until] of session.places) if (until <= this.now) session.places.delete(id);
    this.sessions = this.sessions.filter(({ places }) => places.size > 0);
  }

  /** Where a visit finds a place: a session to join, a new one, or none. */
  find(kinds: readonly Kind[], kind: number, start: number): Session | undefined {
    this.forget();
    const { minutes, before, after, capacity } = kinds[kind]!;
    const [from, until] = [start - before, start + minutes + after];
    const inTheWay = this.sessions.filter((each) => each.from < until && from < each.until);
    if (inTheWay.length === 0) {
      const session: Session = { kind, from, until, start, places: new Map() };
      this.sessions.push(session);
      return session;
    }
    const [same] = inTheWay;
    return capacity > 1 &&
      same?.kind === kind &&
      same.start === start &&
      same.places.size < capacity
      ? same
      : undefined;
  }

  holding(id: string): Session | undefined {
    this.forget();
    return this.sessions.find(({ places }) => places.has(id));
  }
}

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('hold' as const, 'book' as const),
      kind: fc.nat(2),
      start: fc.nat(8).map((n) => n * 15),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('extend' as const, 'confirm' as const, 'release' as const),
      which: fc.nat(30),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('sweep' as const) }) },
);

test('places are as a model in plain words has them, after any order of holds, bookings and time', async () => {
  const { hub, call, admin, clinicId } = practice;
  const shapes = [
    { minutes: 30, before: 0, after: 0, capacity: 1 },
    { minutes: 20, before: 5, after: 10, capacity: 1 },
    { minutes: 30, before: 0, after: 5, capacity: 3 },
  ];
  const kinds: Kind[] = [];
  for (const shape of shapes) {
    const { id } = await call<{ id: string }>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
      name: { en: 'Visit' },
      durationMinutes: shape.minutes,
      bufferBeforeMinutes: shape.before,
      bufferAfterMinutes: shape.after,
      capacity: shape.capacity,
      mode: 'video',
    });
    kinds.push({ ...shape, visitTypeId: id });
  }
  const db = hub.db<DB>('scheduling');
  const inDb = <T>(work: (trx: Parameters<typeof takePlace>[0]) => Promise<T>) =>
    db.transaction().execute(work);
  const at = (minute: number): Date => new Date(DAY + minute * MINUTE);

  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      const practitionerId = crypto.randomUUID();
      await tellPractitioner(hub, { practitionerId, clinicId, timeZone: 'Europe/Berlin' });
      const model = new Model();
      const known: string[] = [];
      // Long before the visits, so that none of them begins.
      const clock = (): Date => new Date(DAY - 1_000 * MINUTE + model.now * MINUTE);
      const untilOf = (minutes: number): Date => new Date(clock().getTime() + minutes * MINUTE);
      for (const each of acts) {
        if (each.act === 'wait') model.now += each.minutes;
        else if (each.act === 'sweep') {
          await inDb((trx) => removeEndedHolds(trx, clock()));
        } else if (each.act === 'hold' || each.act === 'book') {
          const { visitTypeId, minutes, before, after, capacity } = kinds[each.kind]!;
          const session = model.find(kinds, each.kind, each.start);
          const taken = await inDb((trx) =>
            takePlace(
              trx,
              {
                practitionerId,
                visitTypeId,
                start: at(each.start),
                end: at(each.start + minutes),
                blockedFrom: at(each.start - before),
                blockedUntil: at(each.start + minutes + after),
                capacity,
              },
              clock(),
              each.act === 'hold' ? untilOf(10) : null,
            ),
          );
          expect(taken !== undefined).toBe(session !== undefined);
          if (taken && session) {
            known.push(taken.placeId);
            session.places.set(taken.placeId, each.act === 'hold' ? model.now + 10 : Infinity);
          }
        } else {
          const id = 'which' in each ? known[each.which % Math.max(1, known.length)] : undefined;
          if (id === undefined) continue;
          const session = model.holding(id);
          const until = session?.places.get(id);
          if (each.act === 'release') {
            await inDb((trx) => releasePlace(trx, id));
            session?.places.delete(id);
            model.forget();
          } else if (each.act === 'confirm') {
            expect(await inDb((trx) => confirmPlace(trx, id, clock()))).toBe(session !== undefined);
            session?.places.set(id, Infinity);
          } else {
            const isHeld = until !== undefined && until !== Infinity;
            expect(await inDb((trx) => extendHold(trx, id, clock(), untilOf(10)))).toBe(isHeld);
            if (isHeld) session!.places.set(id, model.now + 10);
          }
        }
      }
      model.forget();
      const { rows } = await hub.owner.query<{ id: string; held_until: Date | null }>(
        `select p.id, p.held_until from scheduling.place p join scheduling.reservation r on r.id = p.reservation_id
          where r.practitioner_id = $1 and (p.held_until is null or p.held_until > $2)`,
        [practitionerId, clock()],
      );
      const wanted = model.sessions.flatMap(({ places }) =>
        [...places].map(([id, until]) => `${id} ${until === Infinity ? 'firm' : until}`),
      );
      const found = rows.map(
        (row) =>
          `${row.id} ${row.held_until === null ? 'firm' : (row.held_until.getTime() - DAY) / MINUTE + 1_000}`,
      );
      expect(found.toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: process.env['HUB_TEST_LONG'] === '1' ? 400 : 40 },
  );
}, 240_000);
