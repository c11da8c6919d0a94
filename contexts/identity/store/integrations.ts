import type { Kysely, Transaction } from 'kysely';
import type { SecretState } from '../domain/integration.ts';
import type { DB } from './types.gen.ts';

type Db = Kysely<DB> | Transaction<DB>;

/** A program that a clinic lets use the API. */
export interface Integration {
  id: string;
  clinicId: string;
  name: string;
  scopes: readonly string[];
  createdAt: Date;
  /** Newest first. */
  secrets: SecretState[];
}

/** The programs of a clinic, newest first. */
export async function listIntegrations(db: Db, clinicId: string): Promise<Integration[]> {
  const rows = await db
    .selectFrom('integration')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .orderBy('id', 'desc')
    .execute();
  const found = await Promise.all(rows.map(({ id }) => findIntegration(db, id)));
  return found.flatMap((integration) => integration ?? []);
}

export async function findIntegration(db: Db, id: string): Promise<Integration | undefined> {
  const row = await db
    .selectFrom('integration')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const secrets = await db
    .selectFrom('integration_secret')
    .selectAll()
    .where('integration_id', '=', id)
    .orderBy('created_at', 'desc')
    .execute();
  return {
    id: row.id,
    clinicId: row.clinic_id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    secrets: secrets.map((secret) => ({
      id: secret.id,
      createdAt: secret.created_at,
      expiresAt: secret.expires_at,
      lastUsedAt: secret.last_used_at,
    })),
  };
}

/** The same, held until the transaction ends; undefined where the clinic has no such program. */
export async function lockIntegration(
  trx: Transaction<DB>,
  id: string,
  clinicId: string,
): Promise<Integration | undefined> {
  const row = await trx
    .selectFrom('integration')
    .select('id')
    .where('id', '=', id)
    .where('clinic_id', '=', clinicId)
    .forUpdate()
    .executeTakeFirst();
  return row && findIntegration(trx, id);
}

export async function insertIntegration(
  trx: Transaction<DB>,
  integration: { clinicId: string; name: string; scopes: readonly string[]; createdBy: string },
  now: Date,
): Promise<string> {
  const { id } = await trx
    .insertInto('integration')
    .values({
      clinic_id: integration.clinicId,
      name: integration.name,
      scopes: [...integration.scopes],
      created_by: integration.createdBy,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertSecret(
  trx: Transaction<DB>,
  integrationId: string,
  hash: Buffer,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('integration_secret')
    .values({ integration_id: integrationId, hash, created_at: now })
    .execute();
}

export async function setSecretEnd(trx: Transaction<DB>, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('integration_secret')
    .set({ expires_at: at })
    .where('id', '=', id)
    .execute();
}

/** Forgets a program with its secrets. */
export async function deleteIntegration(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.deleteFrom('integration').where('id', '=', id).execute();
}

/** The live secret of that hash, if it is that program's. */
export async function findLiveSecret(
  db: Db,
  integrationId: string,
  hash: Buffer,
  now: Date,
): Promise<{ id: string; clinicId: string; scopes: string[]; expiresAt: Date | null } | undefined> {
  const row = await db
    .selectFrom('integration_secret as s')
    .innerJoin('integration as i', 'i.id', 's.integration_id')
    .select(['s.id', 'i.clinic_id', 'i.scopes', 's.expires_at'])
    .where('i.id', '=', integrationId)
    .where('s.hash', '=', hash)
    .where((eb) => eb.or([eb('s.expires_at', 'is', null), eb('s.expires_at', '>', now)]))
    .executeTakeFirst();
  return (
    row && { id: row.id, clinicId: row.clinic_id, scopes: row.scopes, expiresAt: row.expires_at }
  );
}

/** Notes that a secret was used; once a minute is enough to see which one is in use. */
export async function touchSecret(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('integration_secret')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('last_used_at', 'is', null),
        eb('last_used_at', '<', new Date(now.getTime() - 60_000)),
      ]),
    )
    .execute();
}

/** Secrets that ended so long ago that nobody asks for them; in seconds. */
const FORGET_SECRET_SECONDS = 30 * 24 * 3600;

export async function forgetSecrets(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - FORGET_SECRET_SECONDS * 1000);
  await db.deleteFrom('integration_secret').where('expires_at', '<', before).execute();
}
