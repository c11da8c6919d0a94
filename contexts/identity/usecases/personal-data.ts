import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RelationKind } from '@hub/kernel/access/access.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { PersonalData, Subject } from '@hub/kernel/privacy/personal-data.ts';
import type { PurgedCount } from '@hub/kernel/privacy/purge.ts';
import type { DB } from '../store/types.gen.ts';

/** An account with its ways to sign in, sessions, devices and roles; never a secret. */
export const personalData = (kernel: Kernel<DB>): PersonalData<DB> => ({
  export: async (subject, trx) => ({ data: await exportAccount(subject, trx) }),
  async erase(subject, trx) {
    const guardianships = await endRelations(kernel, subject, trx);
    await endGuardianships(kernel, subject, trx);
    const { accountId } = subject;
    if (accountId === null) return { erased: counted({ guardianship: guardianships }), kept: [] };
    const account = await trx
      .selectFrom('user_account')
      .select(['email', 'locale', 'guest'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst();
    if (account === undefined) return { erased: [], kept: [] };
    const counts = await countsOf(accountId, trx);
    for (const { id } of await sessionsOf(accountId, trx)) await kernel.revocations.revoke(trx, id);
    await trx.deleteFrom('guest_proof').where('email', '=', account.email).execute();
    // A guest may share the address with somebody who registers, or is invited.
    if (!account.guest) {
      await trx.deleteFrom('registration').where('email', '=', account.email).execute();
      await trx.deleteFrom('invitation').where('email', '=', account.email).execute();
    }
    await kernel.mail.tellContact(trx, {
      accountId,
      locale: account.locale === 'de' || account.locale === 'fr' ? account.locale : 'en',
      address: null,
    });
    // Credentials, factors, sessions and devices go with it.
    await trx.deleteFrom('user_account').where('id', '=', accountId).execute();
    return { erased: counted({ account: 1, ...counts, guardianship: guardianships }), kept: [] };
  },
});

/** What is kept of others' guardianships names no one any more; open invitations to act for the person go. */
async function endGuardianships(
  { clock }: Kernel<DB>,
  { patientId }: Subject,
  trx: Transaction<DB>,
): Promise<void> {
  if (patientId === null) return;
  await trx.deleteFrom('invitation').where('patient_id', '=', patientId).execute();
  await trx
    .updateTable('guardianship')
    .set({ ended_at: clock.now() })
    .where('patient_id', '=', patientId)
    .where('ended_at', 'is', null)
    .execute();
}

async function exportAccount(
  { accountId }: Subject,
  trx: Transaction<DB>,
): Promise<Record<string, unknown>> {
  if (accountId === null) return {};
  const account = await trx
    .selectFrom('user_account')
    .selectAll()
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (account === undefined) return {};
  const methods = await trx
    .selectFrom('credential')
    .select(['provider_id', 'created_at'])
    .where('user_id', '=', accountId)
    .execute();
  const providers = await trx
    .selectFrom('sso_identity as i')
    .innerJoin('sso_provider as p', 'p.id', 'i.provider_id')
    .select(['p.name', 'p.issuer', 'i.subject', 'i.created_at'])
    .where('i.user_id', '=', accountId)
    .execute();
  const totp = await trx
    .selectFrom('two_factor')
    .select('id')
    .where('user_id', '=', accountId)
    .where('verified', '=', true)
    .executeTakeFirst();
  const passkeys = await trx
    .selectFrom('passkey')
    .selectAll()
    .where('user_id', '=', accountId)
    .execute();
  const devices = await trx
    .selectFrom('device')
    .selectAll()
    .where('user_id', '=', accountId)
    .execute();
  const memberships = await trx
    .selectFrom('membership')
    .selectAll()
    .where('user_id', '=', accountId)
    .execute();
  return {
    account: {
      id: account.id,
      email: account.email,
      guest: account.guest,
      emailVerified: account.email_verified,
      locale: account.locale,
      timeZone: account.time_zone,
      createdAt: account.created_at.toISOString(),
    },
    signInMethods: methods.map((row) => ({
      kind: row.provider_id,
      since: row.created_at.toISOString(),
    })),
    providers: providers.map((row) => ({
      name: row.name,
      issuer: row.issuer,
      subject: row.subject,
      since: row.created_at.toISOString(),
    })),
    authenticatorApp: totp !== undefined,
    passkeys: passkeys.map((row) => ({
      name: row.name,
      since: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
    sessions: (await sessionsOf(accountId, trx)).map((row) => ({
      address: row.ip_address,
      browser: row.user_agent,
      signedInAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    })),
    devices: devices.map((row) => ({
      browser: row.user_agent,
      rememberedUntil: row.remembered_until?.toISOString() ?? null,
      firstSeenAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
    })),
    roles: memberships.map((row) => ({
      role: row.role,
      clinicId: row.clinic_id,
      since: row.created_at.toISOString(),
      displayName: row.display_name,
      how: row.how,
      suspendedAt: row.suspended_at?.toISOString() ?? null,
    })),
    guardianships: await guardianshipsOf({ accountId, patientId: account.patient_id }, trx),
    invitations: await invitationsTo(account.email, trx),
  };
}

async function guardianshipsOf(
  { accountId, patientId }: { accountId: string; patientId: string | null },
  trx: Transaction<DB>,
): Promise<unknown[]> {
  const rows = await trx
    .selectFrom('guardianship')
    .selectAll()
    .where((eb) => eb.or([eb('guardian_id', '=', accountId), eb('patient_id', '=', patientId)]))
    .execute();
  return rows.map((row) => ({
    as: row.guardian_id === accountId ? 'guardian' : 'patient',
    patientId: row.patient_id,
    basis: row.basis,
    declaration: row.declaration,
    declaredAt: row.declared_at.toISOString(),
    since: row.since.toISOString(),
    until: row.until.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

async function invitationsTo(email: string, trx: Transaction<DB>): Promise<unknown[]> {
  const rows = await trx.selectFrom('invitation').selectAll().where('email', '=', email).execute();
  return rows.map((row) => ({
    kind: row.kind,
    role: row.role,
    clinicId: row.clinic_id,
    displayName: row.display_name,
    sentAt: row.sent_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
  }));
}

const sessionsOf = (accountId: string, trx: Transaction<DB>) =>
  trx.selectFrom('session').selectAll().where('user_id', '=', accountId).execute();

async function countsOf(accountId: string, trx: Transaction<DB>) {
  const of = async (
    table: 'credential' | 'session' | 'device' | 'two_factor' | 'passkey' | 'membership',
  ) => {
    const { n } = await trx
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('user_id', '=', accountId)
      .executeTakeFirstOrThrow();
    return n;
  };
  return {
    'sign-in-method': (await of('credential')) + (await of('two_factor')) + (await of('passkey')),
    session: (await of('session')) + (await of('device')),
    membership: await of('membership'),
  };
}

/** Ends every access fact that names the person, as who may do something or as whom it is about. Returns how many were guardianships. */
async function endRelations(
  kernel: Kernel<DB>,
  { accountId, patientId }: Subject,
  trx: Transaction<DB>,
): Promise<number> {
  const now = kernel.clock.now();
  const { rows } = await sql<{
    subject: string;
    kind: RelationKind;
    object: string;
  }>`select subject, kind, object from kernel.relation r
    where (r.valid_until is null or r.valid_until > ${now})
      and kind in (select o.kind from kernel.relation_owner o where o.context = 'identity')
      and (subject = ${accountId}::uuid or (object = ${patientId}::uuid and kind in ('self', 'guardian')))`.execute(
    trx,
  );
  for (const relation of rows) await kernel.access.revoke(trx, relation);
  return rows.filter(({ kind }) => kind === 'guardian').length;
}

/** Addresses and browsers of sessions that are old but still good; ended ones are gone already. */
export async function purgeTraces({ db }: Kernel<DB>, before: Date): Promise<PurgedCount[]> {
  const sessions = await db
    .updateTable('session')
    .set({ ip_address: null, user_agent: null })
    .where('created_at', '<', before)
    .where((e) => e.or([e('ip_address', 'is not', null), e('user_agent', 'is not', null)]))
    .executeTakeFirst();
  const devices = await db
    .deleteFrom('device')
    .where('last_seen_at', '<', before)
    .executeTakeFirst();
  return [
    { kind: 'session-address', count: Number(sessions.numUpdatedRows) },
    { kind: 'device', count: Number(devices.numDeletedRows) },
  ];
}
