import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { CONSENT } from '../../../../../contexts/identity/domain/guardianship.ts';
import { get, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { World } from '../world.ts';
import { once } from './fhir.ts';

const BASE = '/api/v1/identity';
const PASSWORD = 'correct horse battery';
const address = (): string => `${randomUUID()}@example.org`;
const clinic = ({ a }: World): string => `${BASE}/clinics/${a.clinicId}`;
const PLATFORM = `${BASE}/platform`;

/** An account of somebody outside the table. */
export async function openAccount({ hub }: World): Promise<string> {
  const id = randomUUID();
  await hub.owner.query(
    `insert into identity.user_account (id, email, locale) values ($1, $2, 'en')`,
    [id, address()],
  );
  return id;
}

interface Role {
  role: string;
  clinicId: string | null;
}

/** A role that identity knows of; the access fact beside it does not matter here. */
async function membership(
  { hub }: World,
  accountId: string,
  { role, clinicId }: Role,
): Promise<string> {
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into identity.membership (user_id, role, clinic_id, how) values ($1, $2, $3, 'invitation')
     on conflict (user_id, role, clinic_id) do update set how = excluded.how returning id`,
    [accountId, role, clinicId],
  );
  return rows[0]?.id ?? '';
}

const atClinic = async (world: World): Promise<string> =>
  membership(world, await openAccount(world), { role: 'desk', clinicId: world.a.clinicId });
const onPlatform = async (world: World): Promise<string> =>
  membership(world, await openAccount(world), { role: 'health-authority', clinicId: null });

const somebody = once(async (world) => {
  const id = await openAccount(world);
  await membership(world, id, { role: 'desk', clinicId: world.a.clinicId });
  return id;
});

/** A link as a mail would have brought it: the table is given the token, the database keeps its hash. */
export async function plantInvitation(
  { hub, a }: World,
  invitation: { email: string; kind: string; by: string; patientId?: string; role?: string },
): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const { email, kind, by, patientId = null, role = null } = invitation;
  const isGuardian = kind === 'guardian';
  const now = hub.clock.now();
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into identity.invitation (kind, token_hash, email, locale, role, clinic_id, display_name, patient_id,
       basis, until, declaration, invited_by, created_at, sent_at, expires_at)
     values ($1, $2, $3, 'en', $4, $5, 'Kim', $6, $7, $8, $9, $10, $11, $11, $11::timestamptz + interval '7 days')
     returning id`,
    [
      kind,
      createHash('sha256').update(token).digest(),
      email,
      role,
      role === null || role === 'health-authority' ? null : a.clinicId,
      patientId,
      isGuardian ? 'consent' : null,
      isGuardian ? new Date(now.getTime() + 30 * 86_400_000) : null,
      isGuardian ? CONSENT.version : null,
      by,
      now,
    ],
  );
  return { id: rows[0]?.id ?? '', token };
}

const toClinic = async (world: World) =>
  plantInvitation(world, {
    email: address(),
    kind: 'role',
    role: 'desk',
    by: world.a.admin.accountId,
  });
const toPlatform = async (world: World) =>
  plantInvitation(world, {
    email: address(),
    kind: 'role',
    role: 'health-authority',
    by: world.platformAdmin.accountId,
  });
const linkOnce = once(toClinic);

/** An invitation to act for a person outside the table, sent to the patient's own address. */
const toPatient = async (world: World) => {
  const { hub, patient } = world;
  const { rows } = await hub.owner.query<{ email: string }>(
    'select email from identity.user_account where id = $1',
    [patient.accountId],
  );
  return plantInvitation(world, {
    email: rows[0]?.email ?? '',
    kind: 'guardian',
    patientId: randomUUID(),
    by: await openAccount(world),
  });
};

/** The link of somebody who has an account: they are told to sign in, which only the link's holder is. */
const toAccountHolder = once(async (world) => {
  const id = await openAccount(world);
  const { rows } = await world.hub.owner.query<{ email: string }>(
    'select email from identity.user_account where id = $1',
    [id],
  );
  const more = { kind: 'role', role: 'pharmacist', by: world.a.admin.accountId };
  return plantInvitation(world, { email: rows[0]?.email ?? '', ...more });
});

const UNKNOWN_TOKEN = 'x'.repeat(43);

const answer = (
  path: string,
  prepare: (world: World) => Promise<{ token: string }>,
  more: object = {},
  options: { isRepeatable?: boolean; reached?: number[] } = {},
): Drive =>
  http<{ token: string }>({
    prepare,
    request: (_world, { token }) => ({
      method: 'POST',
      url: `${BASE}/invitations/${path}`,
      payload: { token, ...more },
    }),
    ...options,
  });
const unknown = async () => ({ token: UNKNOWN_TOKEN });
const registration = { password: PASSWORD, locale: 'en' };

const invite = (url: (world: World) => string, role: string): Drive =>
  http({
    request: (world) => ({
      method: 'POST',
      url: `${url(world)}/invitations`,
      payload: { email: address(), role, displayName: 'Robin', locale: 'en' },
    }),
    tidy: async ({ hub }) => {
      await hub.owner.query(
        `update identity.invitation set withdrawn_at = created_at
         where kind = 'role' and display_name = 'Robin' and accepted_at is null`,
      );
    },
  });

const changes = (
  url: (world: World) => string,
  prepare: (world: World) => Promise<string>,
): Record<'update' | 'remove', Drive> => ({
  update: http<string>({
    prepare,
    isRepeatable: true,
    request: (world, id) => ({
      method: 'PATCH',
      url: `${url(world)}/memberships/${id}`,
      payload: { displayName: 'Kim' },
    }),
  }),
  remove: http<string>({
    prepare,
    request: (world, id) => ({ method: 'DELETE', url: `${url(world)}/memberships/${id}` }),
  }),
});
const [atClinicChanges, onPlatformChanges] = [
  changes(clinic, atClinic),
  changes(() => PLATFORM, onPlatform),
];

const list = (url: (world: World) => string) => get((world) => `${url(world)}/invitations`);

const resend = (url: (world: World) => string, prepare: typeof toClinic): Drive =>
  http<{ id: string }>({
    prepare,
    request: (world, { id }) => ({ method: 'POST', url: `${url(world)}/invitations/${id}/resend` }),
  });
const withdraw = (url: (world: World) => string, prepare: typeof toClinic): Drive =>
  http<{ id: string }>({
    prepare,
    request: (world, { id }) => ({ method: 'DELETE', url: `${url(world)}/invitations/${id}` }),
  });

const HELD = 'an invitation whose link they hold';
const NOT_HELD = 'an invitation whose link they do not hold';
const CLINIC_ROLE = "somebody's role at a clinic";
const PLATFORM_ROLE = "somebody's role on the platform";

export const peopleDrives: Drives = {
  listPeople: { 'who works at a clinic': get((world) => `${clinic(world)}/people`) },
  getPerson: {
    'somebody who works at a clinic': http<string>({
      prepare: somebody,
      isRepeatable: true,
      request: (world, id) => ({ url: `${clinic(world)}/people/${id}` }),
    }),
  },
  updateMembership: { [CLINIC_ROLE]: atClinicChanges.update },
  removeMembership: { [CLINIC_ROLE]: atClinicChanges.remove },
  listPlatformPeople: { 'who works for the platform': get(`${PLATFORM}/people`) },
  updatePlatformMembership: { [PLATFORM_ROLE]: onPlatformChanges.update },
  removePlatformMembership: { [PLATFORM_ROLE]: onPlatformChanges.remove },
  leaveClinic: {
    'a role of the patient, who also works elsewhere': http<string>({
      prepare: (world) =>
        membership(world, world.patient.accountId, { role: 'desk', clinicId: randomUUID() }),
      request: (_world, id) => ({ method: 'DELETE', url: `${BASE}/memberships/${id}` }),
      isPreparedEach: true,
      tidy: async ({ hub, patient }) => {
        await hub.owner.query('delete from identity.membership where user_id = $1', [
          patient.accountId,
        ]);
      },
    }),
  },
  createInvitation: {
    'a role at a clinic': invite(clinic, 'desk'),
    'the role of an administrator': invite(clinic, 'admin'),
  },
  listInvitations: { 'whom a clinic has invited': list(clinic) },
  resendInvitation: { "a clinic's invitation": resend(clinic, toClinic) },
  withdrawInvitation: { "a clinic's invitation": withdraw(clinic, toClinic) },
  createPlatformInvitation: {
    'a role on the platform': invite(() => PLATFORM, 'health-authority'),
  },
  listPlatformInvitations: { 'whom the platform has invited': list(() => PLATFORM) },
  resendPlatformInvitation: { "the platform's invitation": resend(() => PLATFORM, toPlatform) },
  withdrawPlatformInvitation: { "the platform's invitation": withdraw(() => PLATFORM, toPlatform) },
  readInvitation: {
    [HELD]: answer('by-token', linkOnce, {}, { isRepeatable: true }),
    [NOT_HELD]: answer('by-token', unknown),
  },
  acceptInvitation: { "an invitation to the patient's address": answer('accept', toPatient) },
  registerByInvitation: {
    [HELD]: answer('register', toAccountHolder, registration, { reached: [409] }),
    [NOT_HELD]: answer('register', unknown, registration),
  },
};
