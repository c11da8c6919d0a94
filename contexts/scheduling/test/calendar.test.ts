import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { AppointmentMoves, ClinicCalendar } from '../schemas/calendar.ts';
import { startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const at = (time: string) => `2026-03-03T${time}:00.000Z`;
const day = '?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z';
const calendar = (actor: TestActor, query = day) =>
  practice.call<ClinicCalendar>(actor, 'GET', `/clinics/${practice.clinicId}/calendar${query}`);

async function block(table: 'absence' | 'external_busy', start: string, end: string) {
  const { hub, practitionerId, clinicId, desk } = practice;
  const during = `[${at(start)},${at(end)})`;
  if (table === 'absence') {
    await hub.owner.query(
      `insert into scheduling.absence (practitioner_id, clinic_id, during, kind, created_by, created_at)
       values ($1, $2, $3, 'illness', $4, $5)`,
      [practitionerId, clinicId, during, desk.accountId, hub.clock.now()],
    );
    return;
  }
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into scheduling.calendar_source (practitioner_id, clinic_id, kind, name, url_sealed, created_by, created_at, next_at)
     values ($1, $2, 'ics', 'Private', '\\x00', $3, $4, $4) returning id`,
    [practitionerId, clinicId, desk.accountId, hub.clock.now()],
  );
  await hub.owner.query(
    `insert into scheduling.external_busy (source_id, practitioner_id, during, uid) values ($1, $2, $3, 'one')`,
    [rows[0]!.id, practitionerId, during],
  );
}

describe('the calendar of a clinic', () => {
  test('shows working hours in the zone of the practitioner, with their modes', async () => {
    const [one] = (await calendar(practice.desk)).items;
    expect(one).toMatchObject({
      practitionerId: practice.practitionerId,
      timeZone: 'Europe/Berlin',
      open: [{ start: at('08:00'), end: at('11:00'), modes: ['video', 'in-person'] }],
      runningLateMinutes: null,
    });
  });

  test('shows taken time and blocked time, and never why it is blocked', async () => {
    await practice.booked(practice.patient, at('08:30'));
    await block('absence', '10:00', '11:00');
    await block('external_busy', '09:30', '10:30');
    const [one] = (await calendar(practice.doctor)).items;
    expect(one!.taken).toEqual([
      {
        start: at('08:30'),
        end: at('09:00'),
        visitTypeId: practice.visitType.id,
        places: 1,
        placesTaken: 1,
      },
    ]);
    expect(one!.blocked).toEqual([
      { start: at('09:30'), end: at('10:30'), source: 'calendar' },
      { start: at('10:00'), end: at('11:00'), source: 'absence' },
    ]);
    expect(JSON.stringify(one)).not.toMatch(/illness|Private/);
  });

  test('keeps to the range, and shows nothing of a visit once it is cancelled', async () => {
    const { id } = await practice.booked(practice.patient, '2026-03-05T08:00:00Z');
    const later = '?from=2026-03-05T00:00:00Z&to=2026-03-06T00:00:00Z';
    expect((await calendar(practice.desk, later)).items[0]!.taken).toHaveLength(1);
    expect((await calendar(practice.desk, later)).items[0]!.blocked).toEqual([]);
    await practice.call(practice.desk, 'POST', `/appointments/${id}/cancel`, {});
    expect((await calendar(practice.desk, later)).items[0]!.taken).toEqual([]);
  });

  test('is refused to patients and to other clinics, and for more than two months', async () => {
    const { hub, patient, clinicId } = practice;
    const status = async (actor: TestActor, query = day) =>
      (
        await hub.app.inject({
          url: `/api/v1/scheduling/clinics/${clinicId}/calendar${query}`,
          headers: actor.headers,
        })
      ).statusCode;
    expect(await status(patient)).toBe(403);
    expect(await status(await hub.actors.desk())).toBe(403);
    expect(await status(await hub.actors.doctor())).toBe(403);
    expect(await status(practice.desk, '?from=2026-03-03T00:00:00Z&to=2026-06-03T00:00:00Z')).toBe(
      422,
    );
    expect(await status(practice.desk, `${day}&practitionerId=${crypto.randomUUID()}`)).toBe(404);
  });
});

describe('the moves of an appointment', () => {
  test('are told oldest first, with who moved it', async () => {
    const { hub, practitionerId, call, desk, patient } = practice;
    const { id } = await practice.booked(patient, '2026-03-06T08:00:00Z');
    const move = (from: string, to: string, movedAt: string, by: string) =>
      hub.owner.query(
        `insert into scheduling.appointment_move
         (appointment_id, from_practitioner_id, from_start_at, to_practitioner_id, to_start_at, moved_at, moved_as)
         values ($1, $2, $3, $2, $4, $5, $6)`,
        [id, practitionerId, at(from), at(to), at(movedAt), by],
      );
    await move('08:30', '09:00', '07:30', 'clinic');
    await move('08:00', '08:30', '07:00', 'patient');
    const { items } = await call<AppointmentMoves>(desk, 'GET', `/appointments/${id}/moves`);
    expect(items.map(({ fromStart, toStart, movedBy }) => [fromStart, toStart, movedBy])).toEqual([
      [at('08:00'), at('08:30'), 'patient'],
      [at('08:30'), at('09:00'), 'clinic'],
    ]);
  });

  test('are nobody else’s to see', async () => {
    const { hub } = practice;
    const { id } = await practice.booked(practice.patient, '2026-03-06T09:00:00Z');
    for (const actor of [await hub.actors.patient(), await hub.actors.desk()]) {
      const answer = await hub.app.inject({
        url: `/api/v1/scheduling/appointments/${id}/moves`,
        headers: actor.headers,
      });
      expect(answer.statusCode).toBe(404);
    }
  });
});
