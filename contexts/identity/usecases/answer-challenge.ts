import { createHash } from 'node:crypto';
import { authHeaders, invalidCode, refusing } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { beginSession } from './session.ts';

/** How long a used code is remembered: longer than the 90 s in which it is accepted. */
const REMEMBER_CODE_SECONDS = 300;

/**
 * Finishes a sign-in with a code of the authenticator, or with one of the recovery codes, each of
 * which works once. Throws 401 for a wrong or used code, or where too long passed since the password.
 */
export async function answerChallenge(
  identity: Identity,
  factor: 'totp' | 'recovery-code',
  code: string,
  caller: Caller,
): Promise<Step<{ next: 'done' }>> {
  const { auth, kernel } = identity;
  const call = {
    body: { code },
    headers: authHeaders(caller, ['challenge']),
    returnHeaders: true,
  } as const;
  const { headers, response } = await refusing(
    factor === 'totp' ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call),
  );
  const token = response.token;
  if (token === undefined) throw invalidCode();
  if (factor === 'totp' && !(await spendCode(identity, response.user.id, code))) {
    await kernel.db.deleteFrom('session').where('token', '=', token).execute();
    throw invalidCode();
  }
  await beginSession(identity, token, caller);
  return { answer: { next: 'done' }, setCookies: headers.getSetCookie() };
}

/** Whether the code had not been used before (RFC 6238, 5.2: one-time only). */
export async function spendCode(
  { kernel }: Identity,
  accountId: string,
  code: string,
): Promise<boolean> {
  const now = kernel.clock.now();
  const { numInsertedOrUpdatedRows } = await kernel.db
    .insertInto('used_code')
    .values({
      user_id: accountId,
      code_hash: createHash('sha256').update(`${accountId}:${code}`).digest(),
      used_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'code_hash'])
        .doUpdateSet({ used_at: now })
        .where('used_code.used_at', '<', new Date(now.getTime() - REMEMBER_CODE_SECONDS * 1000)),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
