import type { Locale } from '@hub/contracts/locale.ts';

/** What somebody does at a clinic, or for the whole platform. */
export type Role = 'doctor' | 'desk' | 'admin' | 'platform-admin';

/** What a platform administrator's access fact points at: no clinic, but the platform. */
export const PLATFORM_ID = '00000000-0000-0000-0000-000000000000';

/** A role at a clinic. The platform's administrators belong to none. */
export interface Membership {
  role: Role;
  clinicId: string | null;
}

/** An account with what it is to others. */
export interface Account {
  id: string;
  email: string;
  locale: Locale;
  /** Their own record, for patients. */
  patientId: string | null;
  /** Their public profile, for those who treat; the first where they have several. */
  practitionerId: string | null;
  roles: Membership[];
  /** Whether a second factor is enrolled. */
  hasSecondFactor: boolean;
}

/** Staff see other people's data, and so need a second factor at every sign-in. */
export const isStaff = (account: Pick<Account, 'roles' | 'practitionerId'>): boolean =>
  account.roles.length > 0 || account.practitionerId !== null;

/** Staff prove who they are anew each working day (NIST SP 800-63B, 4.2.3: 12 hours at AAL2). */
export const STAFF_SESSION_HOURS = 12;

/** What stands between an open session and an access token. */
export type TokenRefusal = 'sign-in-again' | 'enrol-second-factor';

/** Why a session gives no access token, or undefined where it does. */
export function tokenRefusal(
  account: Account,
  session: { startedAt: Date; hasSecondFactor: boolean },
  now: Date,
): TokenRefusal | undefined {
  if (!isStaff(account)) return undefined;
  if (!session.hasSecondFactor)
    return account.hasSecondFactor ? 'sign-in-again' : 'enrol-second-factor';
  const ageHours = (now.getTime() - session.startedAt.getTime()) / 3_600_000;
  return ageHours > STAFF_SESSION_HOURS ? 'sign-in-again' : undefined;
}

/** The second factor that follows a password. */
export type FactorUsed = 'totp' | 'recovery-code' | 'passkey';

/**
 * Authentication methods of a session (RFC 8176). A recovery code is a one-time password too; a passkey
 * verifies its user, and so is two factors at once; `fed` is what providers call each other.
 */
export function amrOf(
  method: 'password' | 'passkey' | 'sso',
  factor: FactorUsed | undefined,
  hasSecondFactor: boolean,
): string[] {
  const first = { password: 'pwd', passkey: 'hwk', sso: 'fed' }[method];
  const second = factor === undefined ? [] : [factor === 'passkey' ? 'hwk' : 'otp'];
  return [...new Set([first, ...second, ...(hasSecondFactor ? ['mfa'] : [])])];
}
