import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import type {
  Absence,
  AffectedVisit,
  DecisionOutcome,
  VisitConflict,
} from '../schemas/absences.ts';
import type { Appointment } from '../schemas/appointments.ts';
import { startPractice, tellPractitioner, WORKDAYS } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
let colleagueId: string;
beforeAll(async () => {
  practice = await startPractice();
  const { hub, clinicId, admin, call } = practice;
  colleagueId = randomUUID();
  await tellPractitioner(hub, {
    practitionerId: colleagueId,
    clinicId,
    timeZone: 'Europe/Berlin',
  });
  // Works on Tuesdays only.
  await call(admin, 'PUT', `/practitioners/${colleagueId}/availability`, {
    weekly: WORKDAYS.filter(({ weekday }) => weekday === 2),
  });
});
afterAll(() => practice.hub.stop());

const absences = () => `/practitioners/${practice.practitionerId}/absences`;
const beAway = (from: string, to: string, actor: TestActor = practice.doctor) =>
  practice.call<Absence>(actor, 'POST', absences(), { from, to, kind: 'leave' });
const end = (id: string) => practice.call<Absence>(practice.desk, 'POST', `/absences/${id}/end`);
const preview = async (from: string, to: string) =>
  (
    await practice.call<{ items: AffectedVisit[] }>(
      practice.desk,
      'POST',
      `${absences()}/preview`,
      {
        from,
        to,
      },
    )
  ).items;
const startsOn = async (day: string) =>
  (await practice.slots(`${day}T00:00:00Z`, `${day}T23:00:00Z`)).slots.map(({ start }) =>
    start.slice(11, 16),
  );

test('nothing is offered or booked while the practitioner is away, and all of it again once that is called off', async () => {
  const { patient, book } = practice;
  const absence = await beAway('2026-03-03T08:30:00Z', '2026-03-03T09:45:00Z');
  expect(await startsOn('2026-03-03')).toEqual(['08:00', '10:00', '10:30']);
  const refused = await book(patient, '2026-03-03T09:00:00Z');
  expect(refused.json()).toMatchObject({ code: 'slot_taken' });
  const first = await end(absence.id);
  expect(first.endedAt).not.toBeNull();
  expect(await end(absence.id)).toEqual(first);
  expect(await startsOn('2026-03-03')).toHaveLength(6);
});

test('an absence that is changed frees the time that it leaves and blocks what it covers now', async () => {
  const { call, desk } = practice;
  const { id } = await beAway('2026-03-04T08:00:00Z', '2026-03-04T09:00:00Z');
  await call(desk, 'PUT', `/absences/${id}`, {
    from: '2026-03-04T10:00:00Z',
    to: '2026-03-04T11:00:00Z',
    kind: 'illness',
  });
  expect(await startsOn('2026-03-04')).toEqual(['08:00', '08:30', '09:00', '09:30']);
  const { items } = await call<{ items: Absence[] }>(desk, 'GET', absences());
  expect(items).toContainEqual(expect.objectContaining({ id, kind: 'illness', visits: 0 }));
  await end(id);
});

test('a visit that lies in an absence stays, is a conflict, and leaves no open time when it is cancelled', async () => {
  const { patient, booked, call, doctor } = practice;
  const visit = await booked(patient, '2026-03-05T09:00:00Z');
  const absence = await beAway('2026-03-05T08:00:00Z', '2026-03-05T11:00:00Z');
  expect(absence.visits).toBe(1);
  const conflicts = () =>
    call<{ items: VisitConflict[] }>(
      doctor,
      'GET',
      `/practitioners/${practice.practitionerId}/conflicts`,
    );
  expect((await conflicts()).items).toEqual([
    expect.objectContaining({
      appointmentId: visit.id,
      with: 'absence',
      absenceId: absence.id,
      from: absence.from,
    }),
  ]);
  expect(await startsOn('2026-03-05')).toEqual([]);
  await call(patient, 'POST', `/appointments/${visit.id}/cancel`, {});
  expect(await startsOn('2026-03-05')).toEqual([]);
  expect((await conflicts()).items).toEqual([]);
  await end(absence.id);
});

test('each visit in an absence is proposed the same time with a free colleague, else the nearest free time, and no time twice', async () => {
  const { hub, booked, call, desk } = practice;
  const patients = await Promise.all([1, 2, 3, 4].map(() => hub.actors.patient()));
  // Two on a Tuesday, when the colleague works, one of them while the colleague is busy; two on a Wednesday.
  const starts = [
    '2026-03-10T08:00:00Z',
    '2026-03-10T08:30:00Z',
    '2026-03-11T08:00:00Z',
    '2026-03-11T08:30:00Z',
  ];
  const visits = [];
  for (const [index, start] of starts.entries()) visits.push(await booked(patients[index]!, start));
  await booked(await hub.actors.patient(), starts[1]!, { practitionerId: colleagueId });

  const plan = await preview('2026-03-10T07:00:00Z', '2026-03-12T20:00:00Z');
  expect(plan.map(({ appointmentId }) => appointmentId)).toEqual(visits.map(({ id }) => id));
  expect(plan[0]!.proposal).toMatchObject({ practitionerId: colleagueId, start: iso(starts[0]!) });
  const others = plan.slice(1).map(({ proposal }) => proposal!);
  for (const { practitionerId, start } of others) {
    expect(practitionerId).toBe(practice.practitionerId);
    expect(start < iso('2026-03-10T07:00:00Z') || start >= iso('2026-03-12T20:00:00Z')).toBe(true);
  }
  expect(new Set(others.map(({ start }) => start)).size).toBe(3);
  // Nothing has changed by looking.
  expect(await startsOn('2026-03-12')).toHaveLength(6);

  const absence = await beAway('2026-03-10T07:00:00Z', '2026-03-12T20:00:00Z');
  expect(await call(desk, 'GET', `/absences/${absence.id}/visits`)).toEqual({ items: plan });
  await end(absence.id);
});

test('decisions are carried out one by one: one to a colleague, one to another time, one cancelled, and one that was taken is refused alone', async () => {
  const { hub, booked, call, doctor, practitionerId } = practice;
  const patients = await Promise.all([1, 2, 3, 4, 5].map(() => hub.actors.patient()));
  const starts = ['08:00', '08:30', '09:00', '09:30', '10:00'].map(
    (time) => `2026-03-17T${time}:00Z`,
  );
  const visits: Appointment[] = [];
  for (const [index, start] of starts.entries()) visits.push(await booked(patients[index]!, start));
  const [toColleague, toOther, cancelled, kept, late] = visits.map(({ id }) => id);
  const absence = await beAway('2026-03-17T07:00:00Z', '2026-03-17T12:00:00Z');
  // Somebody is quicker at the time to which the last one would go.
  await booked(await hub.actors.patient(), '2026-03-18T09:00:00Z');
  const decisions = [
    { appointmentId: late!, action: 'move', start: '2026-03-18T09:00:00Z' },
    {
      appointmentId: toColleague!,
      action: 'move',
      practitionerId: colleagueId,
      start: starts[0]!,
    },
    { appointmentId: toOther!, action: 'move', start: '2026-03-18T08:00:00Z' },
    { appointmentId: cancelled!, action: 'cancel' },
    { appointmentId: kept!, action: 'keep' },
    { appointmentId: randomUUID(), action: 'cancel' },
  ];
  const decide = async () =>
    (
      await call<{ items: DecisionOutcome[] }>(doctor, 'POST', `/absences/${absence.id}/visits`, {
        decisions,
      })
    ).items.map(({ outcome, code }) => code ?? outcome);
  const outcomes = ['slot_taken', 'moved', 'moved', 'cancelled', 'kept', 'not_found'];
  expect(await decide()).toEqual(outcomes);
  const revisions = async () =>
    Promise.all(
      visits.map(
        async ({ id }, index) =>
          (await call<Appointment>(patients[index]!, 'GET', `/appointments/${id}`)).revision,
      ),
    );
  const before = await revisions();
  // Sent again after a lost answer, it says the same and does nothing.
  expect(await decide()).toEqual(outcomes);
  expect(await revisions()).toEqual(before);

  expect(await call(patients[0]!, 'GET', `/appointments/${toColleague}`)).toMatchObject({
    practitionerId: colleagueId,
    start: iso(starts[0]!),
  });
  expect(await call(patients[1]!, 'GET', `/appointments/${toOther}`)).toMatchObject({
    practitionerId,
    start: '2026-03-18T08:00:00.000Z',
  });
  expect(await call(patients[2]!, 'GET', `/appointments/${cancelled}`)).toMatchObject({
    state: 'cancelled',
    cancelledBy: 'clinic',
  });
  // What stayed is still to be decided, and no time of it is open.
  const left = await call<{ items: AffectedVisit[] }>(
    doctor,
    'GET',
    `/absences/${absence.id}/visits`,
  );
  expect(left.items.map(({ appointmentId }) => appointmentId)).toEqual([kept, late]);
  expect(await startsOn('2026-03-17')).toEqual([]);
  await end(absence.id);
});

test('a visit that somebody moved out of the absence meanwhile stays where they put it', async () => {
  const { booked, call, doctor, desk, hub } = practice;
  const patient = await hub.actors.patient();
  const visit = await booked(patient, '2026-03-19T08:00:00Z');
  const absence = await beAway('2026-03-19T07:00:00Z', '2026-03-19T12:00:00Z');
  await call(patient, 'POST', `/appointments/${visit.id}/reschedule`, {
    start: '2026-03-20T08:00:00Z',
  });
  const decide = (decision: object) =>
    call<{ items: DecisionOutcome[] }>(desk, 'POST', `/absences/${absence.id}/visits`, {
      decisions: [{ appointmentId: visit.id, ...decision }],
    });
  for (const decision of [{ action: 'cancel' }, { action: 'move', start: '2026-03-20T09:00:00Z' }])
    expect((await decide(decision)).items[0]).toMatchObject({
      outcome: 'refused',
      code: 'visit_not_affected',
    });
  expect(await call(doctor, 'GET', `/appointments/${visit.id}`)).toMatchObject({
    start: '2026-03-20T08:00:00.000Z',
    state: 'booked',
  });
  await end(absence.id);
});

test('who is no part of it neither sees nor plans an absence, and nonsense is refused', async () => {
  const { hub, patient, clinicId, doctor } = practice;
  const absence = await beAway('2026-03-20T08:00:00Z', '2026-03-20T09:00:00Z');
  const colleague = await hub.actors.doctor({ clinicId });
  const status = async (actor: TestActor, method: 'GET' | 'POST', path: string, payload?: object) =>
    (
      await hub.app.inject({
        method,
        url: `/api/v1/scheduling${path}`,
        headers: actor.headers,
        ...(payload && { payload }),
      })
    ).statusCode;
  const span = { from: absence.from, to: absence.to, kind: 'other' };
  for (const stranger of [patient, colleague, await hub.actors.desk(), await hub.actors.admin()]) {
    expect(await status(stranger, 'GET', absences())).toBe(403);
    expect(await status(stranger, 'POST', absences(), span)).toBe(403);
    expect([403, 404]).toContain(await status(stranger, 'POST', `/absences/${absence.id}/end`));
    const decisions = [{ appointmentId: randomUUID(), action: 'cancel' }];
    expect([403, 404]).toContain(
      await status(stranger, 'POST', `/absences/${absence.id}/visits`, { decisions }),
    );
  }
  for (const faulty of [
    { from: span.to, to: span.from },
    { from: span.from, to: span.from },
    { from: '2026-02-01T08:00:00Z', to: '2026-02-02T08:00:00Z' },
    { from: span.from, to: '2028-03-20T08:00:00Z' },
    { kind: 'tired' },
    { reason: 'My back' },
  ])
    expect(await status(doctor, 'POST', absences(), { ...span, ...faulty })).toBe(422);
  await end(absence.id);
  expect(await status(doctor, 'POST', `/absences/${absence.id}/end`)).toBe(200);
});

const iso = (instant: string): string => new Date(instant).toISOString();
