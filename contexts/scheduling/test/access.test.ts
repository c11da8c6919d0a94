import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { Appointment, AppointmentPage } from '../schemas/appointments.ts';
import type { VisitType } from '../schemas/visit-types.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import { WORKDAYS, startPractice, tellPractitioner } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
let appointment: Appointment;
const send = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  actor: TestActor | null,
  payload?: object,
) =>
  practice.hub.app.inject({
    method,
    url: `/api/v1/scheduling${path}`,
    ...(actor && { headers: actor.headers }),
    ...(payload && { payload }),
  });

beforeAll(async () => {
  practice = await startPractice();
  appointment = await practice.booked(practice.patient, '2026-03-03T08:00:00Z', { reason: 'Rash' });
});
afterAll(() => practice.hub.stop());

describe('an appointment', () => {
  test('is there for its patient, its practitioner and the clinic, not for others', async () => {
    const { hub, patient, doctor, desk, admin } = practice;
    const statusFor = async (actor: TestActor | null) =>
      (await send('GET', `/appointments/${appointment.id}`, actor)).statusCode;
    for (const actor of [patient, doctor, desk, admin]) expect(await statusFor(actor)).toBe(200);
    expect(await statusFor(null)).toBe(401);
    const colleague = await hub.actors.doctor({ clinicId: practice.clinicId });
    for (const actor of [
      await hub.actors.patient(),
      await hub.actors.desk(),
      await hub.actors.admin(),
      await hub.actors.doctor(),
      colleague,
      await hub.actors.platformAdmin(),
    ]) {
      expect(await statusFor(actor)).toBe(404);
    }
    expect(await statusFor(await hub.actors.session(desk, { mfa: false }))).toBe(404);
  });

  test('shows its reason to the patient and the practitioner only', async () => {
    const { patient, doctor, desk, admin, call } = practice;
    const reasonFor = async (actor: TestActor) =>
      (await call<Appointment>(actor, 'GET', `/appointments/${appointment.id}`)).reason;
    expect(await Promise.all([patient, doctor, desk, admin].map(reasonFor))).toEqual([
      'Rash',
      'Rash',
      null,
      null,
    ]);
  });

  test("is not in another clinic's list, nor in that of another patient", async () => {
    const { hub, call } = practice;
    for (const actor of [await hub.actors.desk(), await hub.actors.patient()]) {
      const query = `?clinicId=${practice.clinicId}&patientId=${practice.patient.patientId}`;
      expect((await call<AppointmentPage>(actor, 'GET', `/appointments${query}`)).items).toEqual(
        [],
      );
    }
  });

  test('is cancelled by nobody else', async () => {
    const { hub } = practice;
    for (const actor of [
      await hub.actors.patient(),
      await hub.actors.desk(),
      await hub.actors.doctor(),
    ]) {
      expect(
        (await send('POST', `/appointments/${appointment.id}/cancel`, actor, {})).statusCode,
      ).toBe(404);
    }
  });

  test('leaves one audit row for each read, with ids only', async () => {
    const { hub, doctor } = practice;
    const count = async () =>
      (
        await hub.owner.query(
          "select 1 from kernel.audit_log where account_id = $1 and action = 'read' and kind = 'appointment' and object_id = $2 and patient_id = $3",
          [doctor.accountId, appointment.id, practice.patient.patientId],
        )
      ).rowCount!;
    const before = await count();
    await send('GET', `/appointments/${appointment.id}`, doctor);
    expect(await count()).toBe(before + 1);
  });
});

describe('booking for somebody else', () => {
  test('a patient cannot book for another patient', async () => {
    const { hub, patient, book } = practice;
    const other = await hub.actors.patient();
    expect(
      (await book(patient, '2026-03-03T09:00:00Z', { patientId: other.patientId })).statusCode,
    ).toBe(403);
  });

  test('the desk books for a patient of the clinic, not for a stranger', async () => {
    const { hub, desk, patient, book } = practice;
    expect(
      (await book(desk, '2026-03-03T09:00:00Z', { patientId: patient.patientId })).statusCode,
    ).toBe(201);
    const stranger = await hub.actors.patient();
    expect(
      (await book(desk, '2026-03-03T09:30:00Z', { patientId: stranger.patientId })).json(),
    ).toMatchObject({ status: 403, code: 'patient_not_known' });
    expect((await book(desk, '2026-03-03T09:30:00Z')).json()).toMatchObject({
      status: 422,
      errors: [{ path: 'body.patientId' }],
    });
  });

  test('a doctor books again for a patient in their care, not for one of a colleague', async () => {
    const { hub, doctor, patient, book, booked, clinicId } = practice;
    await booked(patient, '2026-03-04T08:00:00Z');
    const forPatient = { patientId: patient.patientId };
    expect((await book(doctor, '2026-03-04T08:30:00Z', forPatient)).statusCode).toBe(201);
    const colleague = await hub.actors.doctor({ clinicId });
    const { practitionerId } = colleague;
    await tellPractitioner(hub, { practitionerId, clinicId, timeZone: 'Europe/Berlin' });
    const path = `/practitioners/${practitionerId}/availability`;
    await send('PUT', path, colleague, { weekly: WORKDAYS });
    const taken = await book(colleague, '2026-03-04T09:00:00Z', { ...forPatient, practitionerId });
    expect(taken.json()).toMatchObject({ status: 403, code: 'forbidden' });
    const care = await hub.owner.query(
      "select 1 from kernel.relation where kind = 'care' and subject = $1",
      [practitionerId],
    );
    expect(care.rowCount).toBe(0);
  });

  test('the desk of another clinic books nothing here, and no one-factor session of this one', async () => {
    const { hub, desk, patient, book } = practice;
    const foreign = await hub.actors.desk();
    const weak = await hub.actors.session(desk, { mfa: false });
    for (const actor of [foreign, weak])
      expect(
        (await book(actor, '2026-03-03T09:30:00Z', { patientId: patient.patientId })).statusCode,
      ).toBe(403);
  });
});

describe('a guardian', () => {
  const asGuardian = async (patientId: string) => {
    const { hub } = practice;
    const guardian = await hub.actors.patient();
    await hub.actors.relate(guardian.accountId, 'guardian', patientId);
    return guardian;
  };

  test('books, reads and cancels for a dependant, in their own role', async () => {
    const { hub, booked, call } = practice;
    const child = randomUUID();
    const guardian = await asGuardian(child);
    const visit = await booked(guardian, '2026-03-09T08:00:00Z', {
      patientId: child,
      reason: 'Fever',
    });
    expect(visit).toMatchObject({ patientId: child, bookedBy: 'guardian', reason: 'Fever' });
    const own = await booked(guardian, '2026-03-09T08:30:00Z');
    expect(own).toMatchObject({ patientId: guardian.patientId, bookedBy: 'patient' });
    const list = async (query: string) =>
      (await call<AppointmentPage>(guardian, 'GET', `/appointments${query}`)).items.map(
        ({ id }) => id,
      );
    expect(await list(`?patientId=${child}`)).toEqual([visit.id]);
    expect(await list('')).toEqual([visit.id, own.id]);
    const cancelled = await call<Appointment>(
      guardian,
      'POST',
      `/appointments/${visit.id}/cancel`,
      {
        reason: 'Well again',
      },
    );
    expect(cancelled).toMatchObject({ cancelledBy: 'guardian', cancelReason: 'Well again' });
    const { rows } = await hub.owner.query(
      "select payload->>'cancelledBy' as by from kernel.event where name = 'appointment.cancelled.v1' and payload->>'appointmentId' = $1",
      [visit.id],
    );
    expect(rows).toEqual([{ by: 'patient' }]);
  });

  test('does nothing of it for another patient, nor once the guardianship has ended', async () => {
    const { hub, booked, book } = practice;
    const child = randomUUID();
    const guardian = await asGuardian(child);
    const { id } = await booked(guardian, '2026-03-09T09:00:00Z', { patientId: child });
    const stranger = await asGuardian(randomUUID());
    const refusals = async (actor: TestActor) => [
      (await book(actor, '2026-03-09T09:30:00Z', { patientId: child })).statusCode,
      (await send('GET', `/appointments/${id}`, actor)).statusCode,
      (await send('POST', `/appointments/${id}/cancel`, actor, {})).statusCode,
    ];
    expect(await refusals(stranger)).toEqual([403, 404, 404]);
    await hub.owner.query('select kernel.revoke_relation($1, $2, $3, $4)', [
      guardian.accountId,
      'guardian',
      child,
      hub.clock.now(),
    ]);
    expect(await refusals(guardian)).toEqual([403, 404, 404]);
  });
});

describe('care', () => {
  const careOf = async (patientId: string) =>
    (
      await practice.hub.owner.query<{ valid_until: Date }>(
        "select valid_until from kernel.relation where kind = 'care' and subject = $1 and object = $2",
        [practice.practitionerId, patientId],
      )
    ).rows[0]?.valid_until.toISOString();

  test('begins with the booking, reaches ninety days past the last visit, and shrinks with a cancellation', async () => {
    const { hub, booked, call } = practice;
    const patient = await hub.actors.patient();
    await booked(patient, '2026-03-05T08:00:00Z');
    expect(await careOf(patient.patientId)).toBe('2026-06-03T08:30:00.000Z');
    const later = await booked(patient, '2026-03-12T08:00:00Z');
    expect(await careOf(patient.patientId)).toBe('2026-06-10T08:30:00.000Z');
    await call(patient, 'POST', `/appointments/${later.id}/cancel`, {});
    expect(await careOf(patient.patientId)).toBe('2026-06-03T08:30:00.000Z');
  });

  test('ends at once when the only visit is cancelled', async () => {
    const { hub, booked, call } = practice;
    const patient = await hub.actors.patient();
    const { id } = await booked(patient, '2026-03-06T08:00:00Z');
    await call(patient, 'POST', `/appointments/${id}/cancel`, {});
    expect(await careOf(patient.patientId)).toBe(hub.clock.now().toISOString());
  });

  test('ends when the practitioner leaves the clinic, and no cancellation brings it back', async () => {
    const { hub, booked, call, desk, practitionerId, clinicId } = practice;
    const patient = await hub.actors.patient();
    await booked(patient, '2026-03-16T10:00:00Z');
    const later = await booked(patient, '2026-03-17T10:00:00Z');
    await hub.owner.query('select kernel.emit($1, $2, $3)', [
      'practitioner.left.v1',
      practitionerId,
      JSON.stringify({ practitionerId, clinicId }),
    ]);
    await hub.drain();
    const left = hub.clock.now().toISOString();
    expect(await careOf(patient.patientId)).toBe(left);
    hub.clock.advance(60_000);
    await call(desk, 'POST', `/appointments/${later.id}/cancel`, {});
    expect(await careOf(patient.patientId)).toBe(left);
  });
});

describe('the offer', () => {
  test('of hours is read by the clinic and changed by the doctor, the desk and the admin', async () => {
    const { hub, doctor, desk, admin, patient, practitionerId } = practice;
    const path = `/practitioners/${practitionerId}/availability`;
    const colleague = await hub.actors.doctor({ clinicId: practice.clinicId });
    const weekly = [{ weekday: 1, start: '09:00', end: '12:00', modes: ['video'] }];
    expect((await send('GET', path, colleague)).statusCode).toBe(200);
    for (const actor of [doctor, desk, admin])
      expect((await send('PUT', path, actor, { weekly })).statusCode).toBe(200);
    for (const actor of [
      colleague,
      patient,
      await hub.actors.admin(),
      await hub.actors.session(doctor, { mfa: false }),
    ]) {
      expect((await send('PUT', path, actor, { weekly })).statusCode).toBe(403);
    }
    expect((await send('PUT', path, null, { weekly })).statusCode).toBe(401);
  });

  test('of visit types is changed by the admin alone; inactive ones are for staff', async () => {
    const { hub, admin, desk, doctor, clinicId } = practice;
    const body = { name: { fr: 'Téléconsultation' }, durationMinutes: 20, mode: 'video' };
    for (const actor of [desk, doctor, await hub.actors.admin()]) {
      expect((await send('POST', `/clinics/${clinicId}/visit-types`, actor, body)).statusCode).toBe(
        403,
      );
    }
    const { id } = (
      await send('POST', `/clinics/${clinicId}/visit-types`, admin, body)
    ).json<VisitType>();
    expect(
      (await send('PUT', `/visit-types/${id}`, await hub.actors.admin(), body)).statusCode,
    ).toBe(403);
    expect(
      (await send('PUT', `/visit-types/${id}`, admin, { ...body, active: false })).json(),
    ).toMatchObject({ active: false });
    const idsFor = async (actor: TestActor | null) =>
      (await send('GET', `/clinics/${clinicId}/visit-types?includeInactive=true`, actor))
        .json<{ items: VisitType[] }>()
        .items.map((type) => type.id);
    expect(await idsFor(desk)).toContain(id);
    expect(await idsFor(null)).not.toContain(id);
    expect(await idsFor(await hub.actors.desk())).not.toContain(id);
  });

  test("another clinic's practitioner cannot be named in a visit type", async () => {
    const { admin, clinicId } = practice;
    const body = {
      name: { en: 'Visit' },
      durationMinutes: 20,
      mode: 'video',
      practitionerIds: [randomUUID()],
    };
    expect(
      (await send('POST', `/clinics/${clinicId}/visit-types`, admin, body)).json(),
    ).toMatchObject({ status: 422, errors: [{ path: 'body.practitionerIds.0' }] });
  });
});
