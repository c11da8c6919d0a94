import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { conflict } from '@hub/kernel/errors.ts';
import { ISSUER } from '../store/auth.ts';
import { insertPasskey, listPasskeys } from '../store/passkeys.ts';
import type { PasskeyRow } from '../store/passkeys.ts';
import { auditRefusal } from './attempts.ts';
import { cookieLine } from './browser-cookie.ts';
import { challengeExpired } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import { renewRecoveryCodes } from './codes.ts';
import type { Identity } from './identity.ts';
import {
  PASSKEY_SECONDS,
  invalidPasskey,
  keepChallenge,
  refusals,
  spendChallenge,
  userHandleOf,
} from './passkey-challenge.ts';
import { relyingParty } from './relying-party.ts';
import { requireFresh, requireSession, strengthenSession } from './require-session.ts';
import { actorOf } from './session.ts';

/** ES256, EdDSA and RS256 (RFC 9053): what phones, keys and Windows make. */
const ALGORITHMS = [-7, -8, -257];

/** The most that one account may have. */
const MOST = 20;

/** What a new passkey is made from. Throws 403 without a proof of the last ten minutes. */
export async function startPasskeyEnrolment(
  identity: Identity,
  caller: Caller,
): Promise<Step<PublicKeyCredentialCreationOptionsJSON>> {
  const signed = await requireSession(identity, caller);
  requireFresh(identity, signed);
  const { account } = signed;
  const known = await listPasskeys(identity.kernel.db, account.id);
  if (known.length >= MOST) {
    throw conflict('too_many_passkeys', 'Remove a passkey before you add one');
  }
  const options = await generateRegistrationOptions({
    rpName: ISSUER,
    rpID: relyingParty(identity, caller).id,
    userName: account.email,
    userDisplayName: account.email,
    userID: new Uint8Array(Buffer.from(userHandleOf(account.id), 'base64url')),
    timeout: PASSKEY_SECONDS * 1000,
    // It is to sign in without an e-mail address, and to know who holds it.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((row) => ({ id: row.credential_id, transports: row.transports })),
  });
  const setCookies = await keepChallenge(
    identity,
    'passkey-enrolment',
    account.id,
    options.challenge,
  );
  return { answer: options, setCookies };
}

/** A passkey with, where it is the account's first second factor, the recovery codes, shown this once. */
export interface EnrolledPasskey {
  passkey: PasskeyRow;
  recoveryCodes: string[] | null;
}

/**
 * Enrols a passkey. Where it is the account's first second factor, the session goes on with it and
 * those without end. Throws 401 where it does not fit what was asked for, 409 where it is enrolled.
 */
export async function enrolPasskey(
  identity: Identity,
  { name, response }: { name: string; response: RegistrationResponseJSON },
  caller: Caller,
): Promise<Step<EnrolledPasskey>> {
  const { kernel } = identity;
  const signed = await requireSession(identity, caller);
  requireFresh(identity, signed);
  const { account, session } = signed;
  const challenge = await spendChallenge(identity, 'passkey-enrolment', caller);
  if (challenge.accountId !== account.id) throw challengeExpired();
  const made = await verify(identity, challenge.value, response, caller);
  if (made === undefined) {
    await auditRefusal(identity, 'passkey', account.id);
    throw invalidPasskey();
  }
  const enrolled = await kernel.db.transaction().execute(async (trx) => {
    const passkey = await insertPasskey(trx, {
      accountId: account.id,
      credentialId: made.credential.id,
      publicKey: made.credential.publicKey,
      counter: made.credential.counter,
      transports: made.credential.transports ?? [],
      name,
      isBackedUp: made.credentialBackedUp,
      createdAt: kernel.clock.now(),
    });
    if (passkey === undefined) {
      throw conflict('passkey_already_enrolled', 'This passkey is enrolled already');
    }
    await kernel.audit.write(trx, actorOf(session, kernel.clock.now()), {
      action: 'create',
      kind: 'passkey',
      id: passkey.id,
    });
    await kernel.mail.request(trx, {
      to: { account: account.id },
      template: 'factor-changed',
      params: { change: 'passkey-added' },
    });
    const recoveryCodes = account.factors.includes('recovery-code')
      ? null
      : await renewRecoveryCodes(identity, trx, account.id);
    return { passkey, recoveryCodes };
  });
  const setCookies = await strengthenSession(identity, signed, 'passkey', caller);
  return { answer: enrolled, setCookies: [...setCookies, cookieLine('passkey', '', 0)] };
}

async function verify(
  identity: Identity,
  expectedChallenge: string,
  response: RegistrationResponseJSON,
  caller: Caller,
): Promise<VerifiedRegistrationResponse['registrationInfo']> {
  const party = relyingParty(identity, caller);
  const verified = await refusals(
    verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  return verified?.registrationInfo;
}
