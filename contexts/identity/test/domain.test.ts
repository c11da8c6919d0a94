import { describe, expect, test } from 'vitest';
import { isStaff, tokenRefusal } from '../domain/account.ts';
import type { Account } from '../domain/account.ts';
import { PER_ACCOUNT, delaySeconds } from '../domain/sign-in-delay.ts';

const account = (more: Partial<Account>): Account => ({
  id: 'a',
  email: 'a@example.org',
  locale: 'en',
  timeZone: null,
  patientId: null,
  practitionerId: null,
  roles: [],
  dependants: [],
  guardians: [],
  guest: false,
  emailVerified: true,
  factors: ['password'],
  recoveryCodesLeft: 0,
  ...more,
});

const now = new Date('2026-03-01T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe('a token is refused', () => {
  const staff = account({ roles: [{ role: 'desk', clinicId: 'c' }] });

  test('to every staff-side role without a second factor', () => {
    for (const more of [
      { roles: staff.roles },
      { roles: [{ role: 'platform-admin', clinicId: null }] as Account['roles'] },
      { practitionerId: 'p' },
    ]) {
      const session = { startedAt: now, hasSecondFactor: false };
      expect(isStaff(account(more))).toBe(true);
      expect(tokenRefusal(account(more), session, now)).toBe('enrol-second-factor');
      expect(
        tokenRefusal(account({ ...more, factors: ['password', 'passkey'] }), session, now),
      ).toBe('sign-in-again');
    }
  });

  test('to staff after twelve hours, to patients not', () => {
    const enrolled = account({ roles: staff.roles, factors: ['password', 'totp'] });
    const session = (hours: number) => ({ startedAt: hoursAgo(hours), hasSecondFactor: true });
    expect(tokenRefusal(enrolled, session(12), now)).toBeUndefined();
    expect(tokenRefusal(enrolled, session(12.1), now)).toBe('sign-in-again');
    const patient = account({ patientId: 'p' });
    const week = { startedAt: hoursAgo(150), hasSecondFactor: false };
    expect(tokenRefusal(patient, week, now)).toBeUndefined();
  });
});

test('the wait doubles after the free failures, up to its cap', () => {
  const waits = [1, 5, 6, 7, 10, 14, 15, 1000].map((count) => delaySeconds(count, PER_ACCOUNT));
  expect(waits).toEqual([0, 0, 1, 2, 16, 256, 300, 300]);
});
