import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { DB } from '../../../contexts/identity/store/types.gen.ts';
import { provisionAccounts } from '../../../contexts/identity/usecases/provision-account.ts';
import { loadContexts } from '../contexts.ts';

/** Monday, 9:00 in Berlin. */
const NOW = '2026-03-02T08:00:00Z';
const ADDRESS = { line1: 'Ringstraße 1', postalCode: '50667', city: 'Köln', country: 'DE' };
const NUMBER = '999101901';
const PROFILE = {
  givenName: 'Jana',
  familyName: 'Ring',
  specialties: ['general-practice'],
  languages: ['de'],
  registration: { kind: 'lanr', number: NUMBER },
  timeZone: 'Europe/Berlin',
};

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub(await loadContexts(undefined), { now: NOW });
}, 60_000);
afterAll(() => hub.stop());

async function person(more: object = {}): Promise<TestActor & { email: string }> {
  const email = `${randomUUID()}@example.org`;
  const [made] = await provisionAccounts(hub.kernel<DB>('identity'), [
    { email, password: 'correct horse battery', locale: 'de', patientId: 'new', ...more },
  ]);
  const sessionId = randomUUID();
  const { accountId } = made!;
  const token = await hub.tokens.sign({ accountId, sessionId, mfa: true });
  return { accountId, sessionId, token, email, headers: { authorization: `Bearer ${token}` } };
}

async function send(
  actor: TestActor | null,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) {
  const response = await hub.app.inject({
    method,
    url: `/api/v1${url}`,
    ...(actor && { headers: actor.headers }),
    ...(payload && { payload }),
  });
  await hub.drain();
  return response;
}
async function call<T>(...args: Parameters<typeof send>): Promise<T> {
  const response = await send(...args);
  if (response.statusCode >= 300) throw new Error(`${args[1]} ${args[2]}: ${response.body}`);
  return (response.body === '' ? null : response.json()) as T;
}
type Id = { id: string };

const found = async (clinicId: string): Promise<number> =>
  (await call<{ items: object[] }>(null, 'GET', `/directory/search?clinicId=${clinicId}`)).items
    .length;

/** A clinic that applied and prepared itself, with one doctor who signs in. */
async function prepared() {
  const [applicant, doctor] = [await person(), await person()];
  const { id: clinicId } = await call<Id>(applicant, 'POST', '/directory/clinics', {
    name: 'Praxis am Ring',
    address: ADDRESS,
    timeZone: 'Europe/Berlin',
    plan: 'practice',
    registration: { kind: 'bsnr', number: '123456789' },
    contactName: 'Jana Ring',
  });
  const practitioners = `/directory/clinics/${clinicId}/practitioners`;
  const { id: practitionerId } = await call<Id>(applicant, 'POST', practitioners, PROFILE);
  const invitation = {
    email: doctor.email,
    role: 'doctor',
    displayName: 'Jana Ring',
    practitionerId,
    locale: 'de',
  };
  await call(applicant, 'POST', `/identity/clinics/${clinicId}/invitations`, invitation);
  await call(doctor, 'POST', '/identity/invitations/accept', { token: await mailedToken() });
  const { id: visitTypeId } = await call<Id>(
    applicant,
    'POST',
    `/scheduling/clinics/${clinicId}/visit-types`,
    { name: { de: 'Videosprechstunde' }, durationMinutes: 30, mode: 'video' },
  );
  const hours = { weekday: 1, start: '09:00', end: '12:00', modes: ['video'] };
  await call(doctor, 'PUT', `/scheduling/practitioners/${practitionerId}/availability`, {
    weekly: [hours],
  });
  return { applicant, doctor, clinicId, practitionerId, visitTypeId };
}

async function mailedToken(): Promise<string> {
  const { rows } = await hub.owner.query(
    `select payload from kernel.event where name = 'mail.requested.v1'
      and payload->>'template' = 'invitation' order by at desc limit 1`,
  );
  const { params } = hub.kernel('identity').mail.open((rows[0] as { payload: never }).payload);
  const { link } = params as { link: string };
  return link.slice(link.indexOf('#') + 1);
}

test('a clinic signs up, prepares itself, is checked, and has its first booking', async () => {
  const platform = await hub.actors.platformAdmin();
  const patient = await person();
  const { applicant, clinicId, practitionerId, visitTypeId } = await prepared();
  const book = () =>
    send(patient, 'POST', '/scheduling/appointments', {
      practitionerId,
      visitTypeId,
      start: '2026-03-09T08:00:00Z',
    });
  expect([await found(clinicId), (await book()).statusCode]).toEqual([0, 404]);
  const check = `/directory/practitioners/${practitionerId}/registration-check`;
  await call(applicant, 'POST', check, { status: 'confirmed', number: NUMBER });
  expect([await found(clinicId), (await book()).statusCode]).toEqual([0, 404]);
  await call(platform, 'POST', `/directory/clinics/${clinicId}/approve`);
  expect([await found(clinicId), (await book()).statusCode]).toEqual([1, 201]);
});

test('a suspended doctor is found and booked no more, and a removed one keeps no right at all', async () => {
  const platform = await hub.actors.platformAdmin();
  const patient = await person();
  const { applicant, doctor, clinicId, practitionerId, visitTypeId } = await prepared();
  const check = `/directory/practitioners/${practitionerId}/registration-check`;
  await call(applicant, 'POST', check, { status: 'confirmed', number: NUMBER });
  await call(platform, 'POST', `/directory/clinics/${clinicId}/approve`);
  await call(patient, 'POST', '/scheduling/appointments', {
    practitionerId,
    visitTypeId,
    start: '2026-03-09T08:00:00Z',
  });
  const own = await call<{ memberships: Id[] }>(
    applicant,
    'GET',
    `/identity/clinics/${clinicId}/people/${doctor.accountId}`,
  );
  const membership = `/identity/clinics/${clinicId}/memberships/${own.memberships[0]!.id}`;
  const day = `/scheduling/appointments?practitionerId=${practitionerId}`;
  const sees = async (): Promise<number> =>
    (await call<{ items: object[] }>(doctor, 'GET', day)).items.length;
  const holds = async (): Promise<string[]> => {
    const { rows } = await hub.owner.query<{ kind: string }>(
      `select kind from kernel.relation where subject = any($1)
        and kind <> 'self' and (valid_until is null or valid_until > $2) order by kind`,
      [[doctor.accountId, practitionerId], hub.clock.now()],
    );
    return rows.map(({ kind }) => kind);
  };
  expect([await found(clinicId), await sees()]).toEqual([1, 1]);
  expect(await holds()).toEqual(['care', 'doctor', 'practitioner', 'works-at']);
  await call(applicant, 'PATCH', membership, { suspended: true });
  expect([await found(clinicId), await sees()]).toEqual([0, 0]);
  // The patient is still theirs once they are back.
  expect(await holds()).toEqual(['care', 'works-at']);
  await call(applicant, 'PATCH', membership, { suspended: false });
  expect([await found(clinicId), await sees()]).toEqual([1, 1]);
  await call(applicant, 'DELETE', membership);
  expect([await found(clinicId), await sees()]).toEqual([0, 0]);
  expect(await holds()).toEqual([]);
});

test('a parent registers a child and books for it, and the clinic sees who did', async () => {
  const platform = await hub.actors.platformAdmin();
  const parent = await person();
  const { applicant, clinicId, practitionerId, visitTypeId } = await prepared();
  const check = `/directory/practitioners/${practitionerId}/registration-check`;
  await call(applicant, 'POST', check, { status: 'confirmed', number: NUMBER });
  await call(platform, 'POST', `/directory/clinics/${clinicId}/approve`);
  const texts = await call<{ custody: { version: string } }>(
    null,
    'GET',
    '/identity/guardianship-texts',
  );
  const { patientId } = await call<{ patientId: string }>(parent, 'POST', '/identity/dependants', {
    endsOn: '2036-05-14',
    declaration: texts.custody.version,
  });
  const booked = await call<{ bookedBy: string; patientId: string }>(
    parent,
    'POST',
    '/scheduling/appointments',
    { practitionerId, visitTypeId, start: '2026-03-09T08:30:00Z', patientId },
  );
  expect(booked).toMatchObject({ patientId, bookedBy: 'guardian' });
  const { rows } = await hub.owner.query(
    "select role from kernel.audit_log where patient_id = $1 and action = 'create' and kind = 'appointment'",
    [patientId],
  );
  expect(rows).toEqual([{ role: 'guardian' }]);
});
