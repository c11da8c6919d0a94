/** What is checked before patients see it: clinics, registration numbers, practitioners who apply. */
import { callOff, get, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import { addPractitioner, clinicProfile, practitionerProfile } from '../world.ts';
import type { Person, World } from '../world.ts';
import { once } from './fhir.ts';
import { openAccount } from './people.ts';

const BASE = '/api/v1/directory';
const REGISTRATION = { kind: 'bsnr', number: '123456789' };
export const clinicApplication = {
  ...clinicProfile,
  plan: 'practice',
  registration: REGISTRATION,
  contactName: 'Lena Hartmann',
};

const applyAs = async (
  world: World,
  person: Person,
  application = clinicApplication,
): Promise<string> =>
  (await world.as<{ id: string }>(person, 'POST', `${BASE}/clinics`, application)).id;

/** A clinic that somebody outside the table has applied with. */
const pending = async (world: World): Promise<string> =>
  applyAs(world, await world.hub.actors.patient());

const decided =
  (...steps: ('approve' | 'suspend')[]) =>
  async (world: World): Promise<string> => {
    const id = await pending(world);
    for (const step of steps)
      await world.as(world.platformAdmin, 'POST', `${BASE}/clinics/${id}/${step}`, reasonOf(step));
    return id;
  };
const reasonOf = (step: string): object | undefined =>
  step === 'decline' || step === 'suspend' ? { reason: 'For the table' } : undefined;

const decide = (
  step: 'approve' | 'decline' | 'suspend' | 'lift',
  prepare: (world: World) => Promise<string>,
): Drive =>
  http<string>({
    prepare,
    request: (_world, id) => {
      const payload = reasonOf(step);
      return { method: 'POST', url: `${BASE}/clinics/${id}/${step}`, ...(payload && { payload }) };
    },
  });

/**
 * An account has but three clinics that wait: those of the table's other calls make room. Nobody
 * becomes their administrator, so that the people of the table stay who they are.
 */
const makeRoom = async ({ hub }: World): Promise<void> => {
  await callOff(hub, ['clinic.applied.v1']);
  await hub.owner.query(
    `update directory.clinic set status = 'withdrawn' where status = 'pending' and name = $1`,
    [clinicApplication.name],
  );
};

/** A clinic that the patient has applied with. */
const ofPatient = async (world: World): Promise<string> => {
  await makeRoom(world);
  const id = await applyAs(world, world.patient);
  await callOff(world.hub, ['clinic.applied.v1']);
  return id;
};

/** Clinic A's administrator has another clinic, whose application somebody else wrote. */
const alsoOfAdmin = async (world: World, person: Person): Promise<string> => {
  const id = await applyAs(world, person, { ...clinicApplication, name: 'Praxis am Rhein' });
  await world.hub.actors.relate(world.a.admin.accountId, 'admin', id);
  return id;
};

/** It waits for the platform; some of clinic A's people work there as well. */
export const waitingClinic = once(async (world) => {
  const { hub, a, pharmacist } = world;
  const id = await alsoOfAdmin(world, await hub.actors.patient());
  await hub.actors.relate(a.doctor.accountId, 'doctor', id);
  await hub.actors.relate(a.desk.accountId, 'desk', id);
  await hub.actors.relate(pharmacist.accountId, 'pharmacist', id);
  return id;
});

/** A profile of clinic A, not shown, of the doctor who works for clinic B now. */
export const ofDoctorElsewhere = once(async (world) => {
  const { as, a, b, hub } = world;
  const id = await addPractitioner(as, a);
  await as(a.admin, 'POST', `${BASE}/practitioners/${id}/deactivate`);
  await hub.actors.relate(b.doctor.accountId, 'practitioner', id);
  return id;
});

const declinedOfAdmin = async (world: World): Promise<string> => {
  const id = await alsoOfAdmin(world, await world.hub.actors.patient());
  await world.as(world.platformAdmin, 'POST', `${BASE}/clinics/${id}/decline`, {
    reason: 'For the table',
  });
  return id;
};

const NUMBER = practitionerProfile.registration.number;
const check = (prepare: (world: World) => Promise<string>): Drive =>
  http<string>({
    prepare,
    isRepeatable: true,
    request: (_world, id) => ({
      method: 'POST',
      url: `${BASE}/practitioners/${id}/registration-check`,
      payload: { status: 'confirmed', number: NUMBER },
    }),
  });

/** A profile of clinic A whose person is the clinic's administrator. */
const ofThemself = once(async (world) => {
  const id = await addPractitioner(world.as, world.a);
  await world.hub.actors.relate(world.a.admin.accountId, 'practitioner', id);
  return id;
});

/** A profile of clinic A whose number nobody has checked. */
export const unchecked = once(async ({ as, a }) => {
  const url = `${BASE}/clinics/${a.clinicId}/practitioners`;
  return (await as<{ id: string }>(a.admin, 'POST', url, practitionerProfile)).id;
});

const applicationsOf = ({ a }: World): string =>
  `${BASE}/clinics/${a.clinicId}/practitioner-applications`;
const application = { profile: practitionerProfile, message: 'I should like to work with you' };

/** Somebody outside the table asks clinic A to take them on. */
const applied = async (world: World): Promise<string> => {
  const person = await world.hub.actors.patient();
  await world.hub.owner.query(
    `insert into identity.user_account (id, email, locale) values ($1, $2, 'en') on conflict do nothing`,
    [person.accountId, `${person.accountId}@example.org`],
  );
  return (await world.as<{ id: string }>(person, 'POST', applicationsOf(world), application)).id;
};
const appliedOnce = once(applied);

const step = (verb: 'accept' | 'decline' | 'withdraw'): Drive =>
  http<string>({
    prepare: applied,
    request: (_world, id) => {
      const payload = reasonOf(verb);
      return {
        method: 'POST',
        url: `${BASE}/practitioner-applications/${id}/${verb}`,
        ...(payload && { payload }),
      };
    },
  });

const SOMEBODYS = "somebody else's application";
const ANOTHERS = "another person's clinic";

export const applicationDrives: Drives = {
  getApplicant: {
    'who applies with a clinic': http<string>({
      prepare: once(async (world) => {
        const accountId = await openAccount(world);
        await world.hub.owner.query('update directory.clinic set applied_by = $1 where id = $2', [
          accountId,
          await pending(world),
        ]);
        return accountId;
      }),
      isRepeatable: true,
      request: (_world, id) => ({ url: `/api/v1/identity/accounts/${id}` }),
    }),
  },
  createClinic: {
    'a clinic': http({
      prepare: makeRoom,
      request: () => ({ method: 'POST', url: `${BASE}/clinics`, payload: clinicApplication }),
      tidy: makeRoom,
    }),
    'a clinic that is open at once': http({
      prepare: makeRoom,
      request: () => ({ method: 'POST', url: `${BASE}/clinics`, payload: clinicApplication }),
      reached: [],
      shows: ({ body }) => body.includes('"status":"approved"'),
      tidy: makeRoom,
    }),
  },
  listOwnClinics: {
    'the clinic that they work in': http({
      request: () => ({ url: `${BASE}/clinics/mine` }),
      shows: ({ body }, { a }) => body.includes(a.clinicId),
    }),
  },
  listClinicApplications: {
    'clinics that wait for the platform': get(`${BASE}/clinic-applications`),
  },
  approveClinic: { [ANOTHERS]: decide('approve', pending) },
  declineClinic: { [ANOTHERS]: decide('decline', pending) },
  suspendClinic: { [ANOTHERS]: decide('suspend', decided('approve')) },
  liftClinic: { [ANOTHERS]: decide('lift', decided('approve', 'suspend')) },
  reapplyClinic: {
    'a clinic that the platform declined': http<string>({
      prepare: declinedOfAdmin,
      request: (_world, id) => ({
        method: 'POST',
        url: `${BASE}/clinics/${id}/reapply`,
        payload: { plan: 'solo', registration: REGISTRATION, contactName: 'Lena Hartmann' },
      }),
    }),
  },
  withdrawClinic: {
    'a clinic that the patient has applied with': http<string>({
      prepare: ofPatient,
      request: (_world, id) => ({ method: 'POST', url: `${BASE}/clinics/${id}/withdraw` }),
    }),
  },
  checkRegistration: {
    'a practitioner of a clinic': check(async ({ a }) => a.doctor.practitionerId),
    'the administrator themself': check(ofThemself),
  },
  listRegistrationChecks: {
    'practitioners whose registration nobody has confirmed': http<string>({
      prepare: unchecked,
      isRepeatable: true,
      request: () => ({ url: `${BASE}/registration-checks` }),
      shows: ({ body }, _world, id) => body.includes(id),
    }),
  },
  applyToClinic: {
    'a clinic': http({
      request: (world) => ({ method: 'POST', url: applicationsOf(world), payload: application }),
      // They have applied, or work there already, which only a person who may apply is told.
      reached: [409],
    }),
  },
  listPractitionerApplications: {
    'who applies to a clinic': http<string>({
      prepare: appliedOnce,
      isRepeatable: true,
      request: (world) => ({ url: applicationsOf(world) }),
      shows: ({ body }, _world, id) => body.includes(id),
    }),
  },
  listOwnApplications: {
    'their own applications': get(`${BASE}/practitioner-applications/mine`),
    [SOMEBODYS]: http<string>({
      prepare: appliedOnce,
      isRepeatable: true,
      request: () => ({ url: `${BASE}/practitioner-applications/mine` }),
      shows: ({ body }, _world, id) => body.includes(id),
    }),
  },
  acceptPractitionerApplication: { [SOMEBODYS]: step('accept') },
  declinePractitionerApplication: { [SOMEBODYS]: step('decline') },
  withdrawPractitionerApplication: { [SOMEBODYS]: step('withdraw') },
};
