import { z } from 'zod';
import type { PasskeyRow } from '../store/passkeys.ts';

/** Base64url without padding, as WebAuthn's JSON has every binary value. */
const Base64Url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const Short = z.string().min(1).max(64);

/** What extensions answer is not relied on; named so that unknown ones do no harm. */
const Extensions = z.record(z.string().max(64), z.unknown());

/** WebAuthn Level 3, 5.1: RegistrationResponseJSON. */
export const NewPasskeyResponse = z.strictObject({
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: Extensions,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    authenticatorData: Base64Url.optional(),
    transports: z.array(Short).max(10).optional(),
    publicKeyAlgorithm: z.number().int().optional(),
    publicKey: Base64Url.optional(),
  }),
});

/** WebAuthn Level 3, 5.1: AuthenticationResponseJSON. */
export const PasskeyResponse = z.strictObject({
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: Extensions,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional(),
  }),
});

const Descriptor = z.strictObject({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
});
const Verification = z.enum(['required', 'preferred', 'discouraged']);

/** What the browser hands to `navigator.credentials.create`. */
export const CreationOptions = z.strictObject({
  challenge: z.string(),
  rp: z.strictObject({ id: z.string(), name: z.string() }),
  user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(
    z.strictObject({ alg: z.number().int(), type: z.literal('public-key') }),
  ),
  timeout: z.number().int(),
  attestation: z.literal('none'),
  excludeCredentials: z.array(Descriptor),
  authenticatorSelection: z.strictObject({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: Verification,
  }),
  extensions: z.strictObject({ credProps: z.boolean() }),
  hints: z.array(z.string()),
});

/** What the browser hands to `navigator.credentials.get`. */
export const RequestOptions = z.strictObject({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number().int(),
  userVerification: Verification,
  allowCredentials: z.array(Descriptor),
});

const PasskeyName = z.string().trim().min(1).max(60);

export const CreationAnswer = z.strictObject({ options: CreationOptions });
export const RequestAnswer = z.strictObject({ options: RequestOptions });
export const NewPasskey = z.strictObject({ name: PasskeyName, response: NewPasskeyResponse });
export const PasskeyChange = z.strictObject({ name: PasskeyName });
export const PasskeySignIn = z.strictObject({
  response: PasskeyResponse,
  rememberDevice: z.boolean().optional(),
});

export const Passkey = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** Whether it is kept on several devices of its owner. */
  backedUp: z.boolean(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export const Passkeys = z.strictObject({ items: z.array(Passkey) });
export const EnrolledPasskey = z.strictObject({
  passkey: Passkey,
  recoveryCodes: z.array(z.string()).nullable(),
});

export const shownPasskey = (row: PasskeyRow): z.infer<typeof Passkey> => ({
  id: row.id,
  name: row.name,
  backedUp: row.backed_up,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});

export const ConfirmOptions = z.strictObject({
  factors: z.array(z.enum(['password', 'totp', 'passkey', 'recovery-code'])),
  passkey: RequestOptions.nullable(),
});
export const Proof = z.union([
  z.strictObject({ password: z.string().min(1).max(1024) }),
  z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ recoveryCode: z.string().regex(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/) }),
  z.strictObject({ passkey: PasskeyResponse }),
]);
export const Confirmed = z.strictObject({ confirmedAt: z.iso.datetime() });
