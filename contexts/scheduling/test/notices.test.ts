import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DB } from '../store/types.gen.ts';
import { tellOffer } from '../usecases/tell.ts';
import type { Appointment } from '../schemas/appointments.ts';
import { mailsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeEach(async () => {
  practice = await startPractice();
});
afterEach(() => practice.hub.stop());

const START = '2026-03-03T09:00:00.000Z';
const readers = async (template: string): Promise<unknown[]> =>
  (await mailsOf(practice.hub)).filter((mail) => mail.template === template).map(({ to }) => to);

test('a patient who books is told when, with whom, where and how, and nothing of why', async () => {
  const { hub, patient, booked } = practice;
  await booked(patient, START, { reason: 'Headache for a week' });
  const [mail, ...more] = await mailsOf(hub);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    template: 'appointment-booked',
    to: { account: patient.accountId },
    params: {
      clinicName: 'Praxis am Park',
      practitionerName: 'Dr. Lena Hartmann',
      phone: '+49 30 5550100',
      mode: 'video',
      start: START,
      end: '2026-03-03T09:30:00.000Z',
      timeZone: 'Europe/Berlin',
      isForOther: false,
      bookedBy: 'patient',
    },
    // They are awake: it leaves at once, whatever the hour.
    timing: { canWait: false },
  });
  expect(JSON.stringify(mail)).not.toMatch(/Headache|Videosprechstunde/);
});

test('what the clinic books or cancels can wait for the morning, and leads to another appointment', async () => {
  const { hub, desk, patient, booked, call } = practice;
  await booked(patient, '2026-03-04T09:00:00Z');
  const { id } = await booked(desk, START, { patientId: patient.patientId });
  await call<Appointment>(desk, 'POST', `/appointments/${id}/cancel`, { reason: 'Ill' });
  const [, bookedMail, cancelled] = await mailsOf(hub);
  expect(bookedMail).toMatchObject({
    to: { account: patient.accountId },
    params: { bookedBy: 'clinic' },
    timing: { canWait: true, by: START, isVoidAfter: false, timeZone: 'Europe/Berlin' },
  });
  expect(cancelled).toMatchObject({
    template: 'appointment-cancelled',
    params: {
      by: 'clinic',
      isAbsence: false,
      link: expect.stringMatching(/\/doctors\/lena-hartmann$/),
    },
    timing: { canWait: true },
  });
});

test('who acts for a patient without an account is told instead, each of them, as long as they do', async () => {
  const { hub, call, desk, booked } = practice;
  const child = crypto.randomUUID();
  const [mother, father, former] = [
    await hub.actors.guardian(child),
    await hub.actors.guardian(child),
    await hub.actors.guardian(child),
  ];
  const { id } = await booked(former, START, { patientId: child });
  expect(await readers('appointment-booked')).toHaveLength(3);
  await hub.owner.query('select kernel.revoke_relation($1, $2, $3, $4)', [
    former.accountId,
    'guardian',
    child,
    hub.clock.now(),
  ]);
  hub.clock.advance(1000);
  await call(desk, 'POST', `/appointments/${id}/cancel`, {});
  const told = (await mailsOf(hub)).filter(({ template }) => template === 'appointment-cancelled');
  expect(told.map(({ to }) => (to as { account: string }).account).toSorted()).toEqual(
    [mother.accountId, father.accountId].toSorted(),
  );
  for (const { params } of told) expect(params).toMatchObject({ isForOther: true });
});

test('a patient with an account of their own is told, not those who act for them', async () => {
  const { hub, patient, booked } = practice;
  const guardian = await hub.actors.guardian(patient.patientId);
  await booked(guardian, START, { patientId: patient.patientId });
  expect(await readers('appointment-booked')).toEqual([{ account: patient.accountId }]);
});

test('a caller without an account is told by the address that their clinic wrote down, if it did', async () => {
  const { hub, desk, patient, booked, call } = practice;
  await booked(patient, '2026-03-04T09:00:00Z');
  // As the desk registers them: no account, nobody who acts for them.
  await hub.owner.query("delete from kernel.relation where kind = 'self'");
  const { id } = await booked(desk, START, { patientId: patient.patientId });
  await call(desk, 'POST', `/appointments/${id}/reschedule`, { start: '2026-03-03T10:00:00Z' });
  hub.clock.set('2026-03-02T10:01:00Z');
  await hub.hub.parts.get('scheduling')!.jobs!['send-reminders']!.run({});
  const late = await hub.actors.desk({ clinicId: practice.clinicId });
  await call(late, 'POST', `/appointments/${id}/cancel`, {});
  const [, ...told] = await mailsOf(hub);
  expect(told.map(({ template }) => template)).toEqual([
    'appointment-booked',
    'appointment-rescheduled',
    'appointment-reminder',
    'appointment-cancelled',
  ]);
  for (const { to, params } of told) {
    expect(to).toEqual({ patient: patient.patientId });
    expect(params).toMatchObject({ isForOther: false });
  }
});

test('a booking that is refused asks for no mail', async () => {
  const { hub, patient, book } = practice;
  expect((await book(patient, '2026-03-03T22:00:00Z')).statusCode).toBe(409);
  expect(await mailsOf(hub)).toEqual([]);
});

test('an offer from the waiting list is told while it stands, and is void after it', async () => {
  const { hub, clinicId, practitionerId, visitType, patient } = practice;
  const { rows } = await hub.owner.query<{ id: string }>(
    `with entry as (
       insert into scheduling.waiting_entry (clinic_id, practitioner_id, visit_type_id, patient_id, from_at, until_at, created_by, created_as, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'patient', $5) returning id)
     insert into scheduling.waiting_offer (entry_id, start_at, end_at, offered_at, expires_at)
     select id, $8, $9, $5, $10 from entry returning id`,
    [
      clinicId,
      practitionerId,
      visitType.id,
      patient.patientId,
      hub.clock.now(),
      '2026-03-20T00:00:00Z',
      patient.accountId,
      START,
      '2026-03-03T09:30:00Z',
      '2026-03-02T10:00:00Z',
    ],
  );
  const kernel = hub.kernel<DB>('scheduling');
  const offer = () => kernel.db.transaction().execute((trx) => tellOffer(kernel, trx, rows[0]!.id));
  expect(await offer()).toHaveLength(1);
  expect((await mailsOf(hub))[0]).toMatchObject({
    template: 'waiting-offer',
    to: { account: patient.accountId },
    params: { start: START, until: '2026-03-02T10:00:00.000Z' },
    timing: { canWait: true, by: '2026-03-02T10:00:00.000Z', isVoidAfter: true },
  });
  await hub.owner.query("update scheduling.waiting_offer set state = 'declined'");
  expect(await offer()).toEqual([]);
});

test('a request, its approval, its refusal and its lapse are told in turn', async () => {
  const asks = await startPractice({ visitType: { approvalHours: 2 } });
  try {
    const { hub, patient, doctor, booked, call } = asks;
    const ask = (start: string) => booked(patient, start);
    const approved = await ask('2026-03-03T08:00:00Z');
    await call(doctor, 'POST', `/appointments/${approved.id}/approve`, {});
    const declined = await ask('2026-03-03T08:30:00Z');
    await call(doctor, 'POST', `/appointments/${declined.id}/decline`, {});
    await ask('2026-03-03T09:00:00Z');
    hub.clock.advance(2 * 3_600_000);
    await hub.hub.parts.get('scheduling')!.jobs!['lapse-requests']!.run({});
    const told = await mailsOf(hub);
    expect(told.map(({ template }) => template)).toEqual([
      'appointment-requested',
      'appointment-approved',
      'appointment-requested',
      'appointment-declined',
      'appointment-requested',
      'appointment-lapsed',
    ]);
    expect(told[0]!.params).toMatchObject({ until: '2026-03-02T10:00:00.000Z' });
    expect(told[5]!.params).toMatchObject({ link: expect.stringContaining('/doctors/') });
  } finally {
    await asks.hub.stop();
  }
});
