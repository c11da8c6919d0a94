import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DB, SsoAttempt, SsoSession } from './types.gen.ts';

type Db = Kysely<DB> | Transaction<DB>;

/** Keeps a sign-in that begins: good once, in that browser. */
export async function insertAttempt(
  db: Db,
  attempt: {
    stateHash: Buffer;
    browserHash: Buffer;
    providerId: string;
    secrets: Buffer;
    expiresAt: Date;
  },
): Promise<void> {
  await db
    .insertInto('sso_attempt')
    .values({
      state_hash: attempt.stateHash,
      browser_hash: attempt.browserHash,
      provider_id: attempt.providerId,
      secrets: attempt.secrets,
      expires_at: attempt.expiresAt,
    })
    .execute();
}

/** Uses a sign-in up; undefined where it was used before, is over, or belongs to another browser. */
export async function takeAttempt(
  db: Db,
  key: { stateHash: Buffer; browserHash: Buffer },
  now: Date,
): Promise<Selectable<SsoAttempt> | undefined> {
  return db
    .deleteFrom('sso_attempt')
    .where('state_hash', '=', key.stateHash)
    .where('browser_hash', '=', key.browserHash)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}

/** Whose account a person at a provider is. */
export async function findLinkedAccount(
  trx: Transaction<DB>,
  providerId: string,
  subject: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('sso_identity')
    .select('user_id')
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.user_id;
}

/** Remembers whose account a person at a provider is. */
export async function linkAccount(
  trx: Transaction<DB>,
  link: { providerId: string; subject: string; accountId: string },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('sso_identity')
    .values({
      provider_id: link.providerId,
      subject: link.subject,
      user_id: link.accountId,
      created_at: now,
    })
    .execute();
}

/** What a sign-in through a provider leaves, for its end there and here. */
export interface SsoTrace {
  providerId: string;
  subject: string;
  providerSid: string | undefined;
  sealedIdToken: Buffer;
}

/** What binds a sealed ID token to its provider. */
export const idTokenSeal = (providerId: string): string => `identity/sso-session/${providerId}`;

/** Keeps the trace of a session, or of a challenge that is to become one. */
export async function insertTrace(
  db: Db,
  trace: SsoTrace,
  of: { sessionId: string } | { challengeHash: Buffer },
  now: Date,
): Promise<void> {
  await db
    .insertInto('sso_session')
    .values({
      ...('sessionId' in of ? { session_id: of.sessionId } : { challenge_hash: of.challengeHash }),
      provider_id: trace.providerId,
      subject: trace.subject,
      provider_sid: trace.providerSid ?? null,
      id_token: trace.sealedIdToken,
      begun_at: now,
    })
    .execute();
}

/** Hands the trace of a challenge to the session that it became; whether there was one. */
export async function adoptTrace(
  db: Db,
  challengeHash: Buffer,
  sessionId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sso_session')
    .set({ session_id: sessionId, challenge_hash: null })
    .where('challenge_hash', '=', challengeHash)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The trace of a session; undefined where no provider was asked for it. */
export async function findTrace(
  db: Db,
  sessionId: string,
): Promise<Selectable<SsoSession> | undefined> {
  return db
    .selectFrom('sso_session')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
}

/** The provider through which a session was opened, to be named to its person; null for none. */
export async function providerOfSession(
  db: Db,
  sessionId: string,
): Promise<{ providerId: string; name: string } | null> {
  const row = await db
    .selectFrom('sso_session as s')
    .innerJoin('sso_provider as p', 'p.id', 's.provider_id')
    .select(['p.id', 'p.name'])
    .where('s.session_id', '=', sessionId)
    .executeTakeFirst();
  return row === undefined ? null : { providerId: row.id, name: row.name };
}

/** Whose provider opened the session; undefined where the clinic has it no more. */
export async function clinicOfSession(db: Db, sessionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sso_session as s')
    .innerJoin('sso_provider as p', 'p.id', 's.provider_id')
    .select('p.clinic_id')
    .where('s.session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.clinic_id;
}

/** Notes a logout token; false where it was seen before. */
export async function noteLogout(
  trx: Transaction<DB>,
  token: { providerId: string; jti: string },
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('sso_logout')
    .values({ provider_id: token.providerId, jti: token.jti, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** How long a logout token is remembered; those accepted are younger. */
export const LOGOUT_TOKEN_SECONDS = 600;
/** Longer than any challenge lasts. */
const CHALLENGE_SECONDS = 3600;

/** Forgets what has had its time. */
export async function forgetSignIns(db: Db, now: Date): Promise<void> {
  const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
  await db.deleteFrom('sso_attempt').where('expires_at', '<', now).execute();
  await db
    .deleteFrom('sso_logout')
    .where('at', '<', ago(2 * LOGOUT_TOKEN_SECONDS))
    .execute();
  await db
    .deleteFrom('sso_session')
    .where('session_id', 'is', null)
    .where('begun_at', '<', ago(CHALLENGE_SECONDS))
    .execute();
}
