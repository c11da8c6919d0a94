import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import type { Account as AccountState } from '../domain/account.ts';

/** Length is the only rule for passwords (NIST SP 800-63B, 5.1.1.2). */
const Password = z.string().min(12).max(128);

export const Registration = z.strictObject({
  email: z.email().max(254),
  password: Password,
  locale: Locale,
});

/** Any password may be tried: an answer must not depend on today's rules. */
export const Credentials = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(1024),
});

export const TotpCode = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
export const RecoveryCode = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/),
});
export const PasswordAgain = z.strictObject({ password: z.string().min(1).max(1024) });

export const RegistrationAnswer = z.strictObject({ next: z.literal('sign-in') });
export const SignInAnswer = z.strictObject({ next: z.enum(['done', 'totp', 'enrol-totp']) });
export const SignedIn = z.strictObject({ next: z.literal('done') });
export const Enrolment = z.strictObject({ uri: z.string(), secret: z.string() });
export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });

const Role = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['doctor', 'desk', 'admin']), clinicId: z.uuid() }),
  z.strictObject({ role: z.literal('platform-admin'), clinicId: z.null() }),
]);

export const Account = z.strictObject({
  id: z.uuid(),
  email: z.email(),
  locale: Locale,
  patientId: z.uuid().nullable(),
  practitionerId: z.uuid().nullable(),
  roles: z.array(Role),
  /** Whether this session passed a second factor. */
  mfa: z.boolean(),
});

export const AccessToken = z.strictObject({
  accessToken: z.string(),
  expiresAt: z.iso.datetime(),
  account: Account,
});

export const AccountChange = z.strictObject({ locale: Locale });

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
export const shown = (account: AccountState, mfa: boolean): z.infer<typeof Account> => ({
  id: account.id,
  email: account.email,
  locale: account.locale,
  patientId: account.patientId,
  practitionerId: account.practitionerId,
  roles: account.roles.map(({ role, clinicId }) => {
    if (role === 'platform-admin') return { role, clinicId: null };
    if (clinicId === null) throw new Error(`The role ${role} needs a clinic`);
    return { role, clinicId };
  }),
  mfa,
});
