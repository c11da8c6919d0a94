import type { Locale } from '@hub/contracts/locale.ts';
import { GUEST_SESSION_HOURS } from './guest.ts';

/** What somebody does at a clinic, or for the whole platform. */
export type Role = ClinicRole | PlatformRole;
export const CLINIC_ROLES = ['doctor', 'desk', 'admin', 'pharmacist'] as const;
export type ClinicRole = (typeof CLINIC_ROLES)[number];
/** Roles that belong to no clinic. */
export const PLATFORM_ROLES = ['platform-admin', 'health-authority'] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/** What a platform administrator's access fact points at: no clinic, but the platform. */
export const PLATFORM_ID = '00000000-0000-0000-0000-000000000000';

/** A role at a clinic. The platform's administrators and health authorities belong to none. */
export interface Membership {
  role: Role;
  clinicId: string | null;
}

/** An account with what it is to others. */
export interface Account {
  id: string;
  email: string;
  locale: Locale;
  /** Where they live by the clock; null where it is not known. */
  timeZone: string | null;
  /** Their own record, for patients. */
  patientId: string | null;
  /** Their public profile, for those who treat; the first where they have several. */
  practitionerId: string | null;
  roles: Membership[];
  /** For whom the account acts. */
  dependants: { guardianshipId: string; patientId: string; until: Date }[];
  /** Who acts for the account's own record. */
  guardians: { guardianshipId: string; accountId: string; until: Date }[];
  /** Somebody without an account, who proved an address. */
  guest: boolean;
  /** Whether the address was proved to be theirs. */
  emailVerified: boolean;
  /** Ways to prove who they are that they have set up. */
  factors: Factor[];
  recoveryCodesLeft: number;
}

/** A way to prove who one is. A recovery code stands in for a lost authenticator or passkey. */
export type Factor = 'password' | 'totp' | 'passkey' | 'recovery-code';

/** Whether a password alone does not open the account. A passkey is as good as a code. */
export const hasSecondFactor = ({ factors }: Pick<Account, 'factors'>): boolean =>
  factors.includes('totp') || factors.includes('passkey');

/** What comes after the password: nothing, a second factor, or enrolling the one that staff must have. */
export type Next = 'done' | 'verify-email' | 'totp' | 'enrol-second-factor';

/** What comes after the right password. A remembered device spares patients the factor, never staff. */
export function nextStep(
  account: Pick<Account, 'factors' | 'roles' | 'practitionerId'>,
  isRemembered: boolean,
): Exclude<Next, 'verify-email'> {
  if (hasSecondFactor(account)) return isRemembered && !isStaff(account) ? 'done' : 'totp';
  return isStaff(account) ? 'enrol-second-factor' : 'done';
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
  const ageHours = (now.getTime() - session.startedAt.getTime()) / 3_600_000;
  if (account.guest) return ageHours >= GUEST_SESSION_HOURS ? 'sign-in-again' : undefined;
  if (!isStaff(account)) return undefined;
  if (!session.hasSecondFactor)
    return hasSecondFactor(account) ? 'sign-in-again' : 'enrol-second-factor';
  return ageHours > STAFF_SESSION_HOURS ? 'sign-in-again' : undefined;
}

/** The second factor that follows a password. */
export type FactorUsed = 'totp' | 'recovery-code' | 'passkey';

/**
 * Authentication methods of a session (RFC 8176). A recovery code is a one-time password too; a passkey
 * verifies its user, and so is two factors at once; `fed` is what providers call each other.
 */
export function amrOf(
  method: 'password' | 'passkey' | 'sso' | 'code',
  factor: FactorUsed | undefined,
  isStrong: boolean,
): string[] {
  const first = { password: 'pwd', passkey: 'hwk', sso: 'fed', code: 'otp' }[method];
  const second = factor === undefined ? [] : [amrOfFactor(factor)];
  return [...new Set([first, ...second, ...(isStrong ? ['mfa'] : [])])];
}

export const amrOfFactor = (factor: FactorUsed): string => (factor === 'passkey' ? 'hwk' : 'otp');

/** How long a proof is good enough for a sensitive act, in seconds. */
export const FRESH_SECONDS = 600;

/** Whether somebody proved lately who they are, at the full strength that their account asks for. */
export const isFresh = (
  account: Pick<Account, 'factors'>,
  session: { confirmedAt: Date; hasSecondFactor: boolean },
  now: Date,
): boolean =>
  now.getTime() - session.confirmedAt.getTime() <= FRESH_SECONDS * 1000 &&
  (session.hasSecondFactor || !hasSecondFactor(account));

/** Length is the only rule for passwords (NIST SP 800-63B, 5.1.1.2), but for the obvious guess. */
export const isOwnAddress = (password: string, email: string): boolean =>
  password.trim().toLowerCase() === email.toLowerCase();
