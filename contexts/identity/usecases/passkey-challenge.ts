import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { AppError } from '@hub/kernel/errors.ts';
import { insertChallenge, takeChallenge } from '../store/challenges.ts';
import type { ChallengeKind } from '../store/challenges.ts';
import { findPasskey, listPasskeys, usePasskey } from '../store/passkeys.ts';
import type { PasskeyRow } from '../store/passkeys.ts';
import { auditRefusal, countAddress } from './attempts.ts';
import type { Attempt } from './attempts.ts';
import { cookieLine, cookieOf, hashOf, newToken } from './browser-cookie.ts';
import { challengeExpired } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { relyingParty } from './relying-party.ts';

/** How long a passkey may take to sign, in seconds. */
export const PASSKEY_SECONDS = 300;

type Kind = Exclude<ChallengeKind, 'second-factor'>;

export const invalidPasskey = (): AppError =>
  new AppError('invalid_passkey', 'This passkey was not accepted', { status: 401 });

/** Keeps what a passkey is to sign, once and in this browser; the cookies to set. */
export async function keepChallenge(
  { kernel }: Identity,
  kind: Kind,
  accountId: string | null,
  value: string,
): Promise<string[]> {
  const token = newToken();
  const expiresAt = new Date(kernel.clock.now().getTime() + PASSKEY_SECONDS * 1000);
  await insertChallenge(kernel.db, { tokenHash: hashOf(token), kind, accountId, value, expiresAt });
  return [cookieLine('passkey', token, PASSKEY_SECONDS)];
}

/** Uses up what this browser was to sign. Throws 401 where there is nothing, or it took too long. */
export async function spendChallenge(
  { kernel }: Identity,
  kind: Kind,
  caller: Caller,
): Promise<{ accountId: string | null; value: string }> {
  const token = cookieOf(caller, 'passkey') ?? '';
  const found = await takeChallenge(kernel.db, hashOf(token), kind, kernel.clock.now());
  if (found?.value == null) throw challengeExpired();
  return { accountId: found.user_id, value: found.value };
}

/** Asks for one of the account's passkeys, or, of nobody known, for any that the person picks. */
export async function askPasskey(
  identity: Identity,
  kind: 'passkey-sign-in' | 'passkey-confirmation',
  accountId: string | null,
  caller: Caller,
): Promise<Step<PublicKeyCredentialRequestOptionsJSON>> {
  const known = accountId === null ? [] : await listPasskeys(identity.kernel.db, accountId);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(identity, caller).id,
    userVerification: 'required',
    timeout: PASSKEY_SECONDS * 1000,
    allowCredentials: known.map((row) => ({ id: row.credential_id, transports: row.transports })),
  });
  const setCookies = await keepChallenge(identity, kind, accountId, options.challenge);
  return { answer: options, setCookies };
}

/**
 * Whose passkey signed what this browser was asked for. A challenge works once, whatever comes of it;
 * a counter that does not go up is a copied passkey (WebAuthn, 6.1.1). Throws 401.
 */
export async function checkPasskey(
  identity: Identity,
  kind: 'passkey-sign-in' | 'passkey-confirmation',
  response: AuthenticationResponseJSON,
  caller: Caller,
): Promise<{ accountId: string; boundTo: string | null }> {
  const attempt: Attempt = kind === 'passkey-sign-in' ? 'passkey' : 'confirmation';
  const forgive = await countAddress(identity, attempt, caller.address);
  const challenge = await spendChallenge(identity, kind, caller);
  const passkey = await findPasskey(identity.kernel.db, response.id);
  const isRight =
    passkey !== undefined &&
    (challenge.accountId === null || passkey.user_id === challenge.accountId) &&
    (await verify(identity, passkey, challenge.value, response, caller));
  if (!isRight) {
    await auditRefusal(identity, attempt, passkey?.user_id ?? challenge.accountId);
    throw invalidPasskey();
  }
  await forgive();
  return { accountId: passkey.user_id, boundTo: challenge.accountId };
}

async function verify(
  identity: Identity,
  passkey: PasskeyRow,
  expectedChallenge: string,
  response: AuthenticationResponseJSON,
  caller: Caller,
): Promise<boolean> {
  const { userHandle } = response.response;
  if (userHandle !== undefined && userHandle !== userHandleOf(passkey.user_id)) return false;
  const party = relyingParty(identity, caller);
  const proved = await refusals(
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: passkey.transports,
      },
    }),
  );
  if (proved?.verified !== true) return false;
  const { newCounter, credentialBackedUp } = proved.authenticationInfo;
  const { db, clock } = identity.kernel;
  return usePasskey(db, passkey, {
    counter: newCounter,
    isBackedUp: credentialBackedUp,
    at: clock.now(),
  });
}

/** The library throws for each thing in a response that does not fit; undefined then. */
export const refusals = <T>(verifying: Promise<T>): Promise<T | undefined> =>
  verifying.catch(() => undefined);

/** What a passkey keeps of its account: the id, which says nothing about the person. */
export const userHandleOf = (accountId: string): string =>
  Buffer.from(accountId).toString('base64url');
