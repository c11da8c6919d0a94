import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestActor, TestPatient } from '@hub/testkit/actors.ts';
import type { Appointment } from '../schemas/appointments.ts';
import type { VisitType } from '../schemas/visit-types.ts';
import { eventsOf, MONDAY, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

/** Visits that wait for the clinic's yes, terms of visit types, and groups. */
let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());
beforeEach(() => practice.hub.clock.set(MONDAY));

const typeWith = (more: object): Promise<VisitType> =>
  practice.call(practice.admin, 'POST', `/clinics/${practice.clinicId}/visit-types`, {
    name: { en: 'Visit' },
    durationMinutes: 30,
    mode: 'video',
    ...more,
  });
const post = (actor: TestActor, path: string, payload: object = {}) =>
  practice.hub.app.inject({
    method: 'POST',
    url: `/api/v1/scheduling${path}`,
    headers: actor.headers,
    payload,
  });
const approve = (actor: TestActor, id: string) => post(actor, `/appointments/${id}/approve`);
const decline = (actor: TestActor, id: string, reason?: string) =>
  post(actor, `/appointments/${id}/decline`, reason === undefined ? {} : { reason });
const told = async (name: string, id: string) =>
  (await eventsOf<{ appointmentId: string; sessionId?: string }>(practice.hub, name)).filter(
    ({ payload }) => payload.appointmentId === id,
  );
const lapse = () => practice.hub.hub.parts.get('scheduling')!.jobs!['lapse-requests']!.run({});
const inCare = async ({ patientId }: TestPatient): Promise<boolean> => {
  const { rows } = await practice.hub.owner.query(
    `select 1 from kernel.relation where kind = 'care' and subject = $1 and object = $2
      and (valid_until is null or valid_until > $3)`,
    [practice.practitionerId, patientId, practice.hub.clock.now()],
  );
  return rows.length > 0;
};

describe('a visit that waits for approval', () => {
  let type: VisitType;
  beforeAll(async () => {
    type = await typeWith({ approvalHours: 24 });
  });
  const request = async (start: string, patient?: TestPatient) => {
    const asks = patient ?? (await practice.hub.actors.patient());
    const appointment = await practice.booked(asks, start, { visitTypeId: type.id });
    return { patient: asks, appointment };
  };

  test('holds its place, and nobody else hears of it before the yes', async () => {
    const { book, hub, doctor } = practice;
    const { appointment } = await request('2026-03-05T08:00:00Z');
    expect(appointment).toMatchObject({
      state: 'pending',
      awaits: 'approval',
      awaitsUntil: '2026-03-03T08:00:00.000Z',
    });
    expect((await book(await hub.actors.patient(), appointment.start)).json()).toMatchObject({
      code: 'slot_taken',
    });
    expect(await told('appointment.booked.v1', appointment.id)).toHaveLength(0);

    const approved = await approve(doctor, appointment.id);
    expect(approved.json()).toMatchObject({ state: 'booked', awaits: null, revision: 1 });
    expect(await told('appointment.booked.v1', appointment.id)).toHaveLength(1);
    expect((await approve(doctor, appointment.id)).json()).toEqual(approved.json());
    expect(await told('appointment.booked.v1', appointment.id)).toHaveLength(1);
    expect((await decline(doctor, appointment.id)).json()).toMatchObject({
      status: 409,
      code: 'request_approved',
    });
  });

  test('that is declined frees its place and ends the care; the patient reads why', async () => {
    const { call, desk, hub, booked } = practice;
    const { patient, appointment } = await request('2026-03-05T09:00:00Z');
    expect(await inCare(patient)).toBe(true);
    const declined = await decline(desk, appointment.id, 'Please come to the practice for this');
    expect(declined.json()).toMatchObject({ state: 'cancelled', cancelledBy: 'clinic' });
    expect(
      await call<Appointment>(patient, 'GET', `/appointments/${appointment.id}`),
    ).toMatchObject({ cancelReason: 'Please come to the practice for this' });
    expect(await inCare(patient)).toBe(false);
    for (const name of ['appointment.booked.v1', 'appointment.cancelled.v1'])
      expect(await told(name, appointment.id)).toHaveLength(0);
    await booked(await hub.actors.patient(), appointment.start);
    expect((await approve(desk, appointment.id)).json()).toMatchObject({ code: 'request_ended' });
    expect((await decline(desk, appointment.id)).statusCode).toBe(200);
  });

  test('that the patient takes back is over without anybody being told', async () => {
    const { call } = practice;
    const { patient, appointment } = await request('2026-03-05T10:00:00Z');
    await call(patient, 'POST', `/appointments/${appointment.id}/cancel`, {});
    expect(await told('appointment.cancelled.v1', appointment.id)).toHaveLength(0);
    expect((await approve(practice.doctor, appointment.id)).json()).toMatchObject({
      code: 'request_ended',
    });
  });

  test('lapses when its time is over, at the latest when it would begin', async () => {
    const { hub, admin, call } = practice;
    const slow = await request('2026-03-06T08:00:00Z');
    const soon = await request('2026-03-02T10:00:00Z');
    expect(soon.appointment.awaitsUntil).toBe(soon.appointment.start);
    hub.clock.set('2026-03-02T10:00:00Z');
    const late = await hub.actors.desk({ clinicId: practice.clinicId });
    expect((await approve(late, soon.appointment.id)).json()).toMatchObject({
      code: 'request_lapsed',
    });
    await lapse();
    const states = async () => {
      const { rows } = await hub.owner.query<{ state: string; by: string | null }>(
        'select state, cancelled_by as by from scheduling.appointment where id = any($1) order by start_at',
        [[slow.appointment.id, soon.appointment.id]],
      );
      return rows.map(({ state, by }) => `${state} ${by}`);
    };
    expect(await states()).toEqual(['cancelled system', 'pending null']);
    hub.clock.set('2026-03-03T08:00:00Z');
    await lapse();
    expect(await states()).toEqual(['cancelled system', 'cancelled system']);
    hub.clock.set(MONDAY);
    expect(
      (await call<{ items: Appointment[] }>(admin, 'GET', '/appointments?state=pending')).items,
    ).toEqual([]);
  });

  test('of two answers at once one counts', async () => {
    const { doctor, desk } = practice;
    const { appointment } = await request('2026-03-06T09:00:00Z');
    const answers = await Promise.all([
      approve(doctor, appointment.id),
      decline(desk, appointment.id),
      approve(desk, appointment.id),
      decline(doctor, appointment.id),
    ]);
    const last = await practice.call<Appointment>(doctor, 'GET', `/appointments/${appointment.id}`);
    for (const answer of answers) {
      if (answer.statusCode === 200) expect(answer.json()).toMatchObject({ state: last.state });
      else expect(answer.statusCode).toBe(409);
    }
    expect(await told('appointment.booked.v1', appointment.id)).toHaveLength(
      last.state === 'booked' ? 1 : 0,
    );
  });

  test('is booked at once by the clinic’s own people, who have said yes to it', async () => {
    const { desk, booked, patient } = practice;
    await booked(patient, '2026-03-06T10:00:00Z');
    const more = { visitTypeId: type.id, patientId: patient.patientId };
    expect(await booked(desk, '2026-03-06T08:00:00Z', more)).toMatchObject({
      state: 'booked',
    });
  });

  test('is told again by a republish only when it is certain', async () => {
    const { hub, doctor } = practice;
    const waiting = await request('2026-03-09T08:00:00Z');
    const yes = await request('2026-03-09T09:00:00Z');
    await approve(doctor, yes.appointment.id);
    await hub.hub.parts.get('scheduling')!.republish!();
    expect(await told('appointment.booked.v1', waiting.appointment.id)).toHaveLength(0);
    expect(await told('appointment.booked.v1', yes.appointment.id)).toHaveLength(2);
  });
});

describe('the terms of a visit type', () => {
  test('a payer that it does not take is refused, and one of several must be named', async () => {
    const { booked, book, patient } = practice;
    const type = await typeWith({ payers: ['private', 'self-pay'] });
    const at = '2026-03-10T08:00:00Z';
    const more = { visitTypeId: type.id };
    for (const [payer, code] of [
      ['statutory', 'not_taken'],
      [undefined, 'required'],
    ] as const)
      expect((await book(patient, at, { ...more, ...(payer && { payer }) })).json()).toMatchObject({
        status: 422,
        errors: [{ path: 'body.payer', code }],
      });
    expect(await booked(patient, at, { ...more, payer: 'private' })).toMatchObject({
      payer: 'private',
    });
    const only = await typeWith({ payers: ['self-pay'] });
    expect(await booked(patient, '2026-03-10T09:00:00Z', { visitTypeId: only.id })).toMatchObject({
      payer: 'self-pay',
    });
  });

  test('a first visit is for who was never there, a follow-up for who was', async () => {
    const { hub, book } = practice;
    const [first, followUp] = [
      await typeWith({ audience: 'first' }),
      await typeWith({ audience: 'follow-up' }),
    ];
    const patient = await hub.actors.patient();
    const on = (day: string, type: VisitType, actor: TestActor = patient, more: object = {}) =>
      book(actor, `2026-03-${day}T08:00:00Z`, { visitTypeId: type.id, ...more });
    expect((await on('11', followUp)).json()).toMatchObject({
      status: 409,
      code: 'follow_ups_only',
    });
    expect((await on('11', first)).statusCode).toBe(201);
    // Having one ahead is not having been there.
    expect((await on('12', followUp)).json()).toMatchObject({ code: 'follow_ups_only' });
    hub.clock.set('2026-03-11T09:00:00Z');
    const token = await hub.tokens.sign({
      accountId: patient.accountId,
      sessionId: patient.sessionId,
      mfa: false,
    });
    const back = { ...patient, headers: { authorization: `Bearer ${token}` } };
    expect((await on('12', first, back)).json()).toMatchObject({ code: 'first_visits_only' });
    expect((await on('12', followUp, back)).statusCode).toBe(201);
    // Whom they know from before only the clinic's people can tell.
    const desk = await hub.actors.desk({ clinicId: practice.clinicId });
    const { patientId } = patient;
    expect((await on('13', first, desk, { patientId })).statusCode).toBe(201);
  });

  test('what only staff or only patients book is refused to the others', async () => {
    const { hub, book, booked, patient, desk } = practice;
    const [staff, own] = [
      await typeWith({ bookableBy: ['staff'] }),
      await typeWith({ bookableBy: ['patient'] }),
    ];
    await booked(patient, '2026-03-16T08:00:00Z');
    const guardian = await hub.actors.guardian(patient.patientId);
    const { patientId } = patient;
    const at = '2026-03-16T09:00:00Z';
    for (const actor of [patient, guardian])
      expect((await book(actor, at, { visitTypeId: staff.id, patientId })).json()).toMatchObject({
        status: 403,
        code: 'not_bookable_by_patients',
      });
    expect((await book(desk, at, { visitTypeId: own.id, patientId })).json()).toMatchObject({
      status: 403,
      code: 'not_bookable_by_staff',
    });
    expect((await book(desk, at, { visitTypeId: staff.id, patientId })).statusCode).toBe(201);
    const holdOf = (actor: TestActor) =>
      post(actor, '/holds', {
        practitionerId: practice.practitionerId,
        visitTypeId: staff.id,
        start: '2026-03-16T10:00:00Z',
      });
    expect((await holdOf(patient)).statusCode).toBe(403);
    expect((await holdOf(desk)).statusCode).toBe(201);
  });
});

describe('a group visit', () => {
  let group: VisitType;
  beforeAll(async () => {
    group = await typeWith({ capacity: 3 });
  });

  test('has as many places as it has, one for each patient, and all share its session', async () => {
    const { hub, book, call, doctor } = practice;
    const at = '2026-03-17T08:00:00Z';
    const more = { visitTypeId: group.id };
    const people = await Promise.all(Array.from({ length: 12 }, () => hub.actors.patient()));
    const answers = await Promise.all(people.map((person) => book(person, at, more)));
    const won = answers.filter(({ statusCode }) => statusCode === 201);
    expect(won).toHaveLength(3);
    expect(won[0]!.json()).toMatchObject({ isGroup: true });
    for (const lost of answers.filter((answer) => answer.statusCode !== 201))
      expect(lost.json()).toMatchObject({ status: 409, code: 'slot_taken' });
    const ids = won.map((answer) => answer.json<Appointment>().id);
    const events = (await Promise.all(ids.map((id) => told('appointment.booked.v1', id)))).flat();
    const sessions = new Set(events.map(({ payload }) => payload.sessionId));
    expect([...sessions]).toHaveLength(1);
    expect([...sessions][0]).toBeDefined();

    await call(doctor, 'POST', `/appointments/${ids[0]}/cancel`, {});
    const next = await book(await hub.actors.patient(), at, more);
    expect(next.statusCode).toBe(201);
  });

  test('takes the same patient once, however often and by whomever it is asked at once', async () => {
    const { hub, book } = practice;
    const at = '2026-03-18T08:00:00Z';
    const patient = await hub.actors.patient();
    const guardian = await hub.actors.guardian(patient.patientId);
    const more = { visitTypeId: group.id, patientId: patient.patientId };
    const answers = await Promise.all(
      [patient, guardian, patient, guardian].map((actor) => book(actor, at, more)),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
      expect(answer.json()).toMatchObject({ code: 'already_in_session' });
  });

  test('says how many places are left to who holds one', async () => {
    const { hub, booked } = practice;
    const at = '2026-03-19T08:00:00Z';
    await booked(await hub.actors.patient(), at, { visitTypeId: group.id });
    const held = await post(await hub.actors.patient(), '/holds', {
      practitionerId: practice.practitionerId,
      visitTypeId: group.id,
      start: at,
    });
    expect(held.json()).toMatchObject({ placesLeft: 1 });
  });

  test('is kept from anybody else’s eyes: nobody reads who the others are', async () => {
    const { hub, booked, call } = practice;
    const at = '2026-03-20T08:00:00Z';
    const [one, other] = [await hub.actors.patient(), await hub.actors.patient()];
    const mine = await booked(one, at, { visitTypeId: group.id });
    const theirs = await booked(other, at, { visitTypeId: group.id });
    const { items } = await call<{ items: Appointment[] }>(one, 'GET', '/appointments');
    expect(items.map(({ id }) => id)).toEqual([mine.id]);
    const response = await hub.app.inject({
      url: `/api/v1/scheduling/appointments/${theirs.id}`,
      headers: one.headers,
    });
    expect(response.statusCode).toBe(404);
  });
});
