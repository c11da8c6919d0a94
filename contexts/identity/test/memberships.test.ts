import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPeople } from './people.ts';
import type { PeopleTest, Someone } from './people.ts';

let people: PeopleTest;
beforeAll(async () => {
  people = await startPeople();
});
afterAll(() => people.hub.stop());

interface Person {
  accountId: string;
  memberships: { id: string; role: string; suspendedAt: string | null }[];
}

/** The id of a person's membership at the clinic. */
async function membershipOf(clinicId: string, admin: Someone, of: Someone): Promise<string> {
  const person = await people.call<Person>(
    'GET',
    `/clinics/${clinicId}/people/${of.accountId}`,
    admin,
  );
  return person.memberships[0]!.id;
}
const doctorAt = async (clinicId: string) => {
  const practitionerId = await people.tellPractitioner(clinicId);
  const doctor = await people.open({ practitionerId, roles: [{ role: 'doctor', clinicId }] });
  return { doctor, practitionerId };
};

describe('an administrator', () => {
  test('suspends somebody, whose rights end with the answer, and lifts it', async () => {
    const { call, factsOf, events } = people;
    const { clinicId, admin } = await people.openClinic();
    const { doctor, practitionerId } = await doctorAt(clinicId);
    const id = await membershipOf(clinicId, admin, doctor);
    const url = `/clinics/${clinicId}/memberships/${id}`;
    const suspended = await call<Person>('PATCH', url, admin, { suspended: true });
    expect(suspended.memberships[0]?.suspendedAt).not.toBeNull();
    expect(await factsOf(doctor.accountId)).toEqual([]);
    expect(await call('GET', '/account', doctor)).toMatchObject({
      roles: [],
      practitionerId: null,
    });
    await call('PATCH', url, admin, { suspended: false });
    expect(await factsOf(doctor.accountId)).toEqual(['doctor', 'practitioner']);
    expect(await events('membership.changed.v1', doctor.accountId)).toMatchObject([
      { state: 'suspended', practitionerIds: [practitionerId] },
      { state: 'active', practitionerIds: [practitionerId] },
    ]);
  });

  test('removes a doctor, who keeps no right of this clinic and every right of another', async () => {
    const { call, factsOf, open, tellPractitioner, mailedToken } = people;
    const [one, two] = [await people.openClinic(), await people.openClinic()];
    const { doctor } = await doctorAt(one.clinicId);
    await call('POST', `/clinics/${two.clinicId}/invitations`, two.admin, {
      email: doctor.email,
      role: 'doctor',
      displayName: 'Dr. Hartmann',
      practitionerId: await tellPractitioner(two.clinicId),
      locale: 'de',
    });
    await call('POST', '/invitations/accept', doctor, { token: await mailedToken() });
    expect(await factsOf(doctor.accountId)).toEqual([
      'doctor',
      'doctor',
      'practitioner',
      'practitioner',
    ]);
    const id = await membershipOf(one.clinicId, one.admin, doctor);
    await call('DELETE', `/clinics/${one.clinicId}/memberships/${id}`, one.admin);
    expect(await factsOf(doctor.accountId)).toEqual(['doctor', 'practitioner']);
    expect(await open()).toBeDefined();
    const left = await call<{ items: Person[] }>(
      'GET',
      `/clinics/${one.clinicId}/people`,
      one.admin,
    );
    expect(left.items.map(({ accountId }) => accountId)).toEqual([one.admin.accountId]);
  });

  test('is refused at the next request once removed, with the token they hold', async () => {
    const { call, outcome, open } = people;
    const { clinicId, admin } = await people.openClinic();
    const second = await open({ roles: [{ role: 'admin', clinicId }] });
    const url = `/clinics/${clinicId}/people`;
    expect((await outcome('GET', url, second))[0]).toBe(200);
    const id = await membershipOf(clinicId, admin, second);
    await call('DELETE', `/clinics/${clinicId}/memberships/${id}`, admin);
    expect(await outcome('GET', url, second)).toEqual([403, 'forbidden']);
  });

  test('cannot touch another clinic’s people, nor see them', async () => {
    const { outcome } = people;
    const [one, two] = [await people.openClinic(), await people.openClinic()];
    const { doctor } = await doctorAt(one.clinicId);
    const id = await membershipOf(one.clinicId, one.admin, doctor);
    expect((await outcome('GET', `/clinics/${one.clinicId}/people`, two.admin))[0]).toBe(403);
    expect(
      (await outcome('DELETE', `/clinics/${one.clinicId}/memberships/${id}`, two.admin))[0],
    ).toBe(403);
    // Through their own clinic's address the membership is not to be found.
    expect(
      (await outcome('DELETE', `/clinics/${two.clinicId}/memberships/${id}`, two.admin))[0],
    ).toBe(404);
    expect(
      (await outcome('GET', `/clinics/${two.clinicId}/people/${doctor.accountId}`, two.admin))[0],
    ).toBe(404);
  });

  test('cannot remove or suspend themself by accident, and says so to leave', async () => {
    const { call, outcome, open, factsOf } = people;
    const { clinicId, admin } = await people.openClinic();
    const second = await open({ roles: [{ role: 'admin', clinicId }] });
    const id = await membershipOf(clinicId, admin, admin);
    const url = `/clinics/${clinicId}/memberships/${id}`;
    const refused = await people.send('DELETE', url, admin);
    expect(refused.json()).toMatchObject({ status: 409, code: 'own_membership', wayOut: 'leave' });
    expect(await outcome('PATCH', url, admin, { suspended: true })).toEqual([
      409,
      'own_membership',
    ]);
    expect((await outcome('DELETE', `/memberships/${id}`, second))[0]).toBe(404);
    await call('DELETE', `/memberships/${id}`, admin);
    expect(await factsOf(admin.accountId)).toEqual([]);
    const last = await membershipOf(clinicId, second, second);
    expect(await outcome('DELETE', `/memberships/${last}`, second)).toEqual([409, 'last_admin']);
  });

  test('stays: two who remove each other at once leave one', async () => {
    const { open, outcome } = people;
    const { clinicId, admin } = await people.openClinic();
    const second = await open({ roles: [{ role: 'admin', clinicId }] });
    const ids = [
      await membershipOf(clinicId, admin, admin),
      await membershipOf(clinicId, admin, second),
    ];
    const answers = await Promise.all([
      outcome('DELETE', `/clinics/${clinicId}/memberships/${ids[1]}`, admin),
      outcome('DELETE', `/clinics/${clinicId}/memberships/${ids[0]}`, second),
    ]);
    expect(answers.map(([status]) => status).toSorted((a, b) => a - b)).toEqual([204, 403]);
  });

  test('needs a fresh proof to change or remove a role', async () => {
    const { hub, outcome } = people;
    const { clinicId, admin } = await people.openClinic();
    const { doctor } = await doctorAt(clinicId);
    const id = await membershipOf(clinicId, admin, doctor);
    const token = await hub.tokens.sign({ ...admin, mfa: true, provedSecondsAgo: 601 });
    const stale = { ...admin, headers: { authorization: `Bearer ${token}` } };
    const url = `/clinics/${clinicId}/memberships/${id}`;
    const wanted = [403, 'fresh_factor_required'];
    expect(await outcome('DELETE', url, stale)).toEqual(wanted);
    expect(await outcome('PATCH', url, stale, { suspended: true })).toEqual(wanted);
  });

  test('reads in the audit log who changed whose role', async () => {
    const { hub, call } = people;
    const { clinicId, admin } = await people.openClinic();
    const { doctor } = await doctorAt(clinicId);
    const id = await membershipOf(clinicId, admin, doctor);
    await call('DELETE', `/clinics/${clinicId}/memberships/${id}`, admin);
    const { rows } = await hub.owner.query(
      "select account_id, object_id, role from kernel.audit_log where clinic_id = $1 and action = 'delete'",
      [clinicId],
    );
    expect(rows).toEqual([
      { account_id: admin.accountId, object_id: doctor.accountId, role: 'admin' },
    ]);
  });
});

describe('what directory tells', () => {
  test('makes an applicant the first administrator, and nobody once the clinic is given up', async () => {
    const { open, tell, factsOf, call } = people;
    const clinicId = randomUUID();
    const applicant = await open({ patientId: 'new' });
    await tell('clinic.applied.v1', clinicId, { clinicId, accountId: applicant.accountId });
    expect(await factsOf(applicant.accountId)).toEqual(['admin', 'self']);
    expect(await call('GET', `/clinics/${clinicId}/people`, applicant)).toMatchObject({
      items: [{ memberships: [{ role: 'admin', how: 'application' }] }],
    });
    await tell('clinic.closed.v1', clinicId, { clinicId });
    expect(await factsOf(applicant.accountId)).toEqual(['self']);
  });

  test('leaves a clinic that was given up no program and no domain of single sign-on', async () => {
    const { hub, tell, call, outcome, factsOf } = people;
    const { clinicId, admin } = await people.openClinic();
    const program = await call<{ id: string; clientSecret: string }>(
      'POST',
      `/clinics/${clinicId}/integrations`,
      admin,
      { name: 'Calendar', scopes: ['scheduling.appointment.read'] },
    );
    await hub.owner.query(
      `insert into identity.sso_domain (domain, clinic_id, requested_at, approved_at)
       values ('given-up.example', $1, now(), now())`,
      [clinicId],
    );
    const token = {
      grant_type: 'client_credentials',
      client_id: program.id,
      client_secret: program.clientSecret,
    };
    expect((await outcome('POST', '/oauth/token', null, token))[0]).toBe(200);
    await tell('clinic.closed.v1', clinicId, { clinicId });
    expect(await outcome('POST', '/oauth/token', null, token)).toEqual([401, 'invalid_client']);
    expect(await factsOf(program.id)).toEqual([]);
    const domains = await hub.owner.query(
      'select 1 from identity.sso_domain where clinic_id = $1',
      [clinicId],
    );
    expect(domains.rows).toEqual([]);
  });

  test('makes an accepted applicant a doctor with their profile, and ends it when they leave', async () => {
    const { open, tell, factsOf, tellPractitioner } = people;
    const { clinicId, admin } = await people.openClinic();
    const applicant = await open();
    const practitionerId = await tellPractitioner(clinicId);
    const applicationId = randomUUID();
    await tell('practitioner-application.accepted.v1', applicationId, {
      applicationId,
      clinicId,
      accountId: applicant.accountId,
      practitionerId,
      acceptedBy: admin.accountId,
    });
    expect(await factsOf(applicant.accountId)).toEqual(['doctor', 'practitioner']);
    await tell('practitioner.left.v1', practitionerId, { practitionerId, clinicId });
    expect(await factsOf(applicant.accountId)).toEqual([]);
  });
});

describe('the platform', () => {
  test('sees who applied, and keeps its last administrator', async () => {
    const { open, call, outcome } = people;
    const platform = await open({ roles: [{ role: 'platform-admin', clinicId: null }] });
    const applicant = await open();
    expect(await call('GET', `/accounts/${applicant.accountId}`, platform)).toEqual({
      id: applicant.accountId,
      email: applicant.email,
      roles: [],
    });
    expect((await outcome('GET', `/accounts/${applicant.accountId}`, applicant))[0]).toBe(403);
    const { items } = await call<{ items: Person[] }>('GET', '/platform/people', platform);
    const own = items.find(({ accountId }) => accountId === platform.accountId);
    expect(await outcome('DELETE', `/memberships/${own!.memberships[0]!.id}`, platform)).toEqual([
      409,
      'last_admin',
    ]);
  });
});
