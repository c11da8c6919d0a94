import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import { TimeZone } from '@hub/contracts/time-zone.ts';
import { CLINIC_ROLES, PLATFORM_ROLES } from '../domain/account.ts';
import type { Account as AccountState } from '../domain/account.ts';

/** Length is the only rule for passwords (NIST SP 800-63B, 5.1.1.2). */
export const Password = z.string().min(12).max(128);

export const Registration = z.strictObject({
  email: z.email().max(254),
  password: Password,
  locale: Locale,
  /** Of the browser, so that no reminder comes at night. */
  timeZone: TimeZone.optional(),
});

/** Any password may be tried: an answer must not depend on today's rules. */
const AnyPassword = z.string().min(1).max(1024);
export const Credentials = z.strictObject({
  email: z.email().max(254),
  password: AnyPassword,
  rememberDevice: z.boolean().optional(),
});

export const EmailOnly = z.strictObject({ email: z.email().max(254) });

/** A token of a mailed link: 32 bytes in base64url. */
const LinkToken = z.string().regex(/^[\w-]{43}$/);

export const EmailProof = z.union([
  z.strictObject({ email: z.email().max(254), code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ token: LinkToken, password: AnyPassword.optional() }),
]);
export const EmailProved = z.strictObject({ next: z.enum(['sign-in', 'password']) });

export const ResetAsked = z.strictObject({ next: z.literal('reset-password') });
export const Reset = z.strictObject({ token: LinkToken, password: Password });
export const PasswordSet = z.strictObject({ next: z.literal('sign-in') });
export const PasswordChange = z.strictObject({ current: AnyPassword, password: Password });

export const TotpCode = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
export const TotpAnswer = TotpCode.extend({ rememberDevice: z.boolean().optional() });
export const RecoveryCode = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/),
});
export const PasswordAgain = z.strictObject({ password: AnyPassword.optional() });

export const RegistrationAnswer = z.strictObject({ next: z.literal('verify-email') });
/** What follows; `factors` are those that the account has to go on with. */
export const SignInAnswer = z.strictObject({
  next: z.enum(['done', 'verify-email', 'totp', 'enrol-second-factor']),
  factors: z.array(z.enum(['totp', 'passkey', 'recovery-code'])),
});
/** Where the browser goes next, so that the provider of the sign-in ends its session too. */
export const SignedOut = z.strictObject({ redirect: z.string().nullable() });
export const SignedIn = z.strictObject({ next: z.literal('done') });
export const Enrolment = z.strictObject({ uri: z.string(), secret: z.string() });
export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });
/** Null where the account has its codes already. */
export const FirstRecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()).nullable() });

const Role = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(CLINIC_ROLES), clinicId: z.uuid() }),
  z.strictObject({ role: z.enum(PLATFORM_ROLES), clinicId: z.null() }),
]);

export const Account = z.strictObject({
  id: z.uuid(),
  email: z.email(),
  locale: Locale,
  /** Null where it is not known: then a clinic's own holds. */
  timeZone: z.string().nullable(),
  patientId: z.uuid().nullable(),
  practitionerId: z.uuid().nullable(),
  roles: z.array(Role),
  /** For whom the account acts, and who acts for its own record; each until an agreed end. */
  dependants: z.array(
    z.strictObject({ guardianshipId: z.uuid(), patientId: z.uuid(), until: z.iso.datetime() }),
  ),
  guardians: z.array(
    z.strictObject({ guardianshipId: z.uuid(), accountId: z.uuid(), until: z.iso.datetime() }),
  ),
  /** Somebody who proved an address and has no account: no way to sign in, and nothing to set up. */
  guest: z.boolean(),
  /** Whether the address was proved to be theirs. */
  emailVerified: z.boolean(),
  /** Ways to prove who they are that they have set up. */
  factors: z.array(z.enum(['password', 'totp', 'passkey', 'recovery-code'])),
  recoveryCodesLeft: z.number().int(),
  /** Whether this session passed a second factor. */
  mfa: z.boolean(),
  /** The clinic's provider through which this session was opened. */
  sso: z.strictObject({ providerId: z.uuid(), name: z.string() }).nullable(),
});

export const AccessToken = z.strictObject({
  accessToken: z.string(),
  expiresAt: z.iso.datetime(),
  account: Account,
});

export const AccountChange = z
  .strictObject({ locale: Locale.optional(), timeZone: TimeZone.optional() })
  .refine(({ locale, timeZone }) => locale !== undefined || timeZone !== undefined, {
    message: 'Say what to change',
  });

/** RFC 7517; ES256 keys only. */
const Jwk = z.strictObject({
  kid: z.string(),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
  x: z.string(),
  y: z.string(),
});
export const Jwks = z.strictObject({ keys: z.array(Jwk) });
export type Jwk = z.infer<typeof Jwk>;

/** An account as the API shows it. */
export const shown = (
  account: AccountState,
  { mfa, sso }: Pick<z.infer<typeof Account>, 'mfa' | 'sso'>,
): z.infer<typeof Account> => ({
  id: account.id,
  email: account.email,
  locale: account.locale,
  timeZone: account.timeZone,
  patientId: account.patientId,
  practitionerId: account.practitionerId,
  roles: account.roles.map(({ role, clinicId }) => {
    if (role === 'platform-admin' || role === 'health-authority') return { role, clinicId: null };
    if (clinicId === null) throw new Error(`The role ${role} needs a clinic`);
    return { role, clinicId };
  }),
  dependants: account.dependants.map(({ until, ...dependant }) => ({
    ...dependant,
    until: until.toISOString(),
  })),
  guardians: account.guardians.map(({ until, ...guardian }) => ({
    ...guardian,
    until: until.toISOString(),
  })),
  guest: account.guest,
  emailVerified: account.emailVerified,
  factors: account.factors,
  recoveryCodesLeft: account.recoveryCodesLeft,
  mfa,
  sso,
});
