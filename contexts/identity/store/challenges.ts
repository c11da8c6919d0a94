import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Challenge, DB } from './types.gen.ts';

/** What a step waits for. */
export type ChallengeKind =
  | 'second-factor'
  | 'passkey-sign-in'
  | 'passkey-enrolment'
  | 'passkey-confirmation';

/** Wrong answers that a step outlives. */
const FAILURES = 5;

/** Keeps a step for the browser that has the cookie. */
export async function insertChallenge(
  db: Kysely<DB> | Transaction<DB>,
  challenge: {
    tokenHash: Buffer;
    kind: ChallengeKind;
    accountId: string | null;
    value: string | null;
    method?: 'password' | 'sso';
    remembers?: boolean;
    expiresAt: Date;
  },
): Promise<void> {
  await db
    .insertInto('challenge')
    .values({
      token_hash: challenge.tokenHash,
      kind: challenge.kind,
      user_id: challenge.accountId,
      value: challenge.value,
      method: challenge.method ?? 'password',
      remembers: challenge.remembers ?? false,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

/** The step as it stands, or undefined where it is over. */
export async function findChallenge(
  db: Kysely<DB>,
  tokenHash: Buffer,
  kind: ChallengeKind,
  now: Date,
): Promise<Selectable<Challenge> | undefined> {
  return db
    .selectFrom('challenge')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .where('failures', '<', FAILURES)
    .executeTakeFirst();
}

/** Counts an answer as wrong before it is looked at; false where the step is over. */
export async function countAnswer(db: Kysely<DB>, tokenHash: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('challenge')
    .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('failures', '<', FAILURES)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the step and gives it, to one caller only. */
export async function takeChallenge(
  db: Kysely<DB> | Transaction<DB>,
  tokenHash: Buffer,
  kind: ChallengeKind,
  now: Date,
): Promise<Selectable<Challenge> | undefined> {
  return db
    .deleteFrom('challenge')
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}
