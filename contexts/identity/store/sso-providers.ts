import type { Kysely, Selectable, Transaction } from 'kysely';
import type { SsoMfa, SsoPolicy, SsoPreset, SsoRole } from '../domain/sso.ts';
import type { DB, SsoDomain, SsoProvider as Row } from './types.gen.ts';

/** A clinic's provider as it is kept. */
export interface SsoProvider extends SsoPolicy {
  id: string;
  clinicId: string;
  name: string;
  issuer: string;
  clientId: string;
  /** Sealed; null for a client without a secret. */
  sealedSecret: Buffer | null;
  cognitoDomain: string | null;
  extraScopes: readonly string[];
  updatedAt: Date;
}

type Db = Kysely<DB> | Transaction<DB>;

/** What binds a provider's sealed client secret to its row. */
export const secretSeal = (clinicId: string): string => `identity/sso-provider/${clinicId}`;

export async function findProvider(db: Db, id: string): Promise<SsoProvider | undefined> {
  const row = await db
    .selectFrom('sso_provider')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && providerOf(row);
}

export async function findProviderOfClinic(
  db: Db,
  clinicId: string,
): Promise<SsoProvider | undefined> {
  const row = await db
    .selectFrom('sso_provider')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .executeTakeFirst();
  return row && providerOf(row);
}

/** The provider of the clinic to which the domain was approved. */
export async function findProviderOfDomain(
  db: Db,
  domain: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('sso_domain as d')
    .innerJoin('sso_provider as p', 'p.clinic_id', 'd.clinic_id')
    .select(['p.id', 'p.name'])
    .where('d.domain', '=', domain)
    .where('d.approved_at', 'is not', null)
    .executeTakeFirst();
}

/** Writes a clinic's provider, new or changed; its id stays while it is the same provider. */
export async function upsertProvider(
  trx: Transaction<DB>,
  provider: Omit<SsoProvider, 'id' | 'updatedAt'>,
  now: Date,
): Promise<string> {
  const values = {
    preset: provider.preset,
    name: provider.name,
    issuer: provider.issuer,
    client_id: provider.clientId,
    client_secret: provider.sealedSecret,
    cognito_domain: provider.cognitoDomain,
    extra_scopes: [...provider.extraScopes],
    groups_claim: provider.groupsClaim,
    group_roles: JSON.stringify(provider.groupRoles),
    mfa: provider.mfa,
    acr_values: [...provider.acrValues],
    updated_at: now,
  };
  const { id } = await trx
    .insertInto('sso_provider')
    .values({ clinic_id: provider.clinicId, created_at: now, ...values })
    .onConflict((conflict) => conflict.column('clinic_id').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Forgets a provider with who its people are there. */
export async function deleteProvider(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.deleteFrom('sso_provider').where('id', '=', id).execute();
}

/** Sessions that were begun through the provider, or those of them that `of` names. */
export async function sessionsOf(
  trx: Transaction<DB>,
  providerId: string,
  of: { subject?: string; providerSid?: string } = {},
): Promise<string[]> {
  let query = trx
    .selectFrom('sso_session')
    .select('session_id')
    .where('provider_id', '=', providerId)
    .where('session_id', 'is not', null);
  if (of.subject !== undefined) query = query.where('subject', '=', of.subject);
  if (of.providerSid !== undefined) query = query.where('provider_sid', '=', of.providerSid);
  return (await query.execute()).flatMap(({ session_id }) => session_id ?? []);
}

/** The domains that a clinic claims. */
export async function listDomains(db: Db, clinicId?: string): Promise<Selectable<SsoDomain>[]> {
  let query = db.selectFrom('sso_domain').selectAll().orderBy('domain').orderBy('requested_at');
  if (clinicId !== undefined) query = query.where('clinic_id', '=', clinicId);
  return query.execute();
}

/** Makes the clinic's claims these and no others; approvals of those that stay are kept. */
export async function setDomains(
  trx: Transaction<DB>,
  clinicId: string,
  domains: readonly string[],
  now: Date,
): Promise<void> {
  let gone = trx.deleteFrom('sso_domain').where('clinic_id', '=', clinicId);
  if (domains.length > 0) gone = gone.where('domain', 'not in', domains);
  await gone.execute();
  if (domains.length === 0) return;
  await trx
    .insertInto('sso_domain')
    .values(domains.map((domain) => ({ domain, clinic_id: clinicId, requested_at: now })))
    .onConflict((conflict) => conflict.columns(['domain', 'clinic_id']).doNothing())
    .execute();
}

/** Of these domains, those that belong to another clinic. */
export async function domainsTaken(
  db: Db,
  clinicId: string,
  domains: readonly string[],
): Promise<string[]> {
  if (domains.length === 0) return [];
  const rows = await db
    .selectFrom('sso_domain')
    .select('domain')
    .where('domain', 'in', domains)
    .where('clinic_id', '!=', clinicId)
    .where('approved_at', 'is not', null)
    .execute();
  return rows.map(({ domain }) => domain);
}

/** Approves a claim; undefined where there is none. */
export async function approveDomain(
  trx: Transaction<DB>,
  claim: { domain: string; clinicId: string },
  by: string,
  now: Date,
): Promise<Selectable<SsoDomain> | undefined> {
  return trx
    .updateTable('sso_domain')
    .set({ approved_at: now, approved_by: by })
    .where('domain', '=', claim.domain)
    .where('clinic_id', '=', claim.clinicId)
    .returningAll()
    .executeTakeFirst();
}

/** Takes a claim away, approved or not; false where there is none. */
export async function deleteDomain(
  trx: Transaction<DB>,
  claim: { domain: string; clinicId: string },
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('sso_domain')
    .where('domain', '=', claim.domain)
    .where('clinic_id', '=', claim.clinicId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

const providerOf = (row: Selectable<Row>): SsoProvider => ({
  id: row.id,
  clinicId: row.clinic_id,
  preset: row.preset as SsoPreset,
  name: row.name,
  issuer: row.issuer,
  clientId: row.client_id,
  sealedSecret: row.client_secret,
  cognitoDomain: row.cognito_domain,
  extraScopes: row.extra_scopes,
  groupsClaim: row.groups_claim,
  groupRoles: row.group_roles as Record<string, SsoRole>,
  mfa: row.mfa as SsoMfa,
  acrValues: row.acr_values,
  updatedAt: row.updated_at,
});
