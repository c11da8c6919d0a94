import { randomUUID } from 'node:crypto';
import { CONSENT, CUSTODY } from '../../../../../contexts/identity/domain/guardianship.ts';
import { get, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import { dayIn } from '../world.ts';
import type { World } from '../world.ts';
import { once } from './fhir.ts';
import { openAccount, plantInvitation } from './people.ts';

const BASE = '/api/v1/identity';
const HALF_A_YEAR_ON = dayIn(180);
const child = { endsOn: HALF_A_YEAR_ON, declaration: CUSTODY.version };
const address = (): string => `${randomUUID()}@example.org`;

/** A child that the guardian of the table has custody of. */
export const childOf = once(
  async ({ as, guardian }) =>
    (await as<{ patientId: string }>(guardian, 'POST', `${BASE}/dependants`, child)).patientId,
);

/** That somebody acts for the patient, as identity keeps it beside the access fact. */
const guardianship = async ({ hub, patient }: World, guardianId: string): Promise<string> => {
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into identity.guardianship
       (guardian_id, patient_id, basis, declaration, declared_by, declared_at, since, until)
     values ($1, $2, 'consent', $3, $4, $5, $5, $5::timestamptz + interval '1 year')
     on conflict (guardian_id, patient_id) where ended_at is null do update set until = excluded.until
     returning id`,
    [guardianId, patient.patientId, CONSENT.version, patient.accountId, hub.clock.now()],
  );
  return rows[0]?.id ?? '';
};
const ofGuardian = once((world) => guardianship(world, world.guardian.accountId));

/** The invitations that the table's calls have sent are taken back: there may be but a few. */
async function takeBack({ hub }: World): Promise<void> {
  await hub.owner.query(
    `update identity.invitation set withdrawn_at = created_at, sent_at = created_at - interval '2 days'
      where kind <> 'role' and accepted_at is null`,
  );
}

const invite = (declaration: string, patientId: (world: World) => Promise<string>): Drive =>
  http<string>({
    prepare: patientId,
    isRepeatable: true,
    request: (_world, id) => ({
      method: 'POST',
      url: `${BASE}/guardianships/invitations`,
      payload: {
        email: address(),
        until: HALF_A_YEAR_ON,
        declaration,
        locale: 'en',
        patientId: id,
      },
    }),
    tidy: takeBack,
  });

export const guardianshipDrives: Drives = {
  getGuardianshipTexts: { 'what guardians declare': get(`${BASE}/guardianship-texts`) },
  createDependant: {
    'a child of theirs': http({
      request: () => ({ method: 'POST', url: `${BASE}/dependants`, payload: child }),
      // They have as many as one may have, which only a person who may is told.
      reached: [409],
    }),
  },
  listGuardianships: {
    'their own guardianships': get(`${BASE}/guardianships`),
    'who acts for the patient': http<string>({
      prepare: ofGuardian,
      isRepeatable: true,
      request: () => ({ url: `${BASE}/guardianships` }),
      shows: ({ body }, _world, id) => body.includes(id),
    }),
  },
  endGuardianship: {
    'that somebody else acts for the patient': http<string>({
      prepare: async (world) => guardianship(world, await openAccount(world)),
      request: (_world, id) => ({ method: 'DELETE', url: `${BASE}/guardianships/${id}` }),
    }),
  },
  inviteGuardian: {
    'somebody to act for the patient': invite(
      CONSENT.version,
      async ({ patient }) => patient.patientId,
    ),
    "somebody to act for the guardian's child": invite(CUSTODY.version, childOf),
  },
  inviteSelf: {
    "an account for the guardian's child": http<string>({
      prepare: childOf,
      isRepeatable: true,
      request: (_world, patientId) => ({
        method: 'POST',
        url: `${BASE}/guardianships/handovers`,
        payload: { patientId, email: address(), locale: 'en' },
      }),
      tidy: takeBack,
    }),
  },
  withdrawGuardianInvitation: {
    'whom the patient has asked to act for them': http<string>({
      prepare: async (world) => {
        const { patient } = world;
        const more = { kind: 'guardian', patientId: patient.patientId, by: patient.accountId };
        return (await plantInvitation(world, { email: address(), ...more })).id;
      },
      request: (_world, id) => ({
        method: 'DELETE',
        url: `${BASE}/guardianships/invitations/${id}`,
      }),
    }),
  },
};
