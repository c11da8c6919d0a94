import { describe, expect, it } from 'vitest';
import { stepAfterPassword, stepAfterProvider } from './steps.ts';

describe('after a right password', () => {
  const after = (
    next: 'done' | 'verify-email' | 'totp' | 'enrol-second-factor',
    factors: ('totp' | 'passkey' | 'recovery-code')[] = [],
  ) => stepAfterPassword({ next, factors }, 'a@mail.example', 'secret');

  it('the session may have begun', () => expect(after('done')).toBeUndefined());

  it('a passkey is asked for first, and only what the account has is offered', () => {
    expect(after('totp', ['recovery-code', 'totp', 'passkey'])).toEqual({
      at: 'factor',
      factors: ['passkey', 'totp', 'recovery-code'],
      using: 'passkey',
    });
    expect(after('totp', ['totp', 'recovery-code'])).toMatchObject({ using: 'totp' });
  });

  it('staff without a factor set one up with the password at hand', () =>
    expect(after('enrol-second-factor')).toEqual({ at: 'enrol', password: 'secret' }));

  it('an unconfirmed address is confirmed first', () =>
    expect(after('verify-email')).toMatchObject({ at: 'verify', email: 'a@mail.example' }));
});

describe('back from the clinic’s own sign-in', () => {
  it('a second factor may be wanted', () =>
    expect(stepAfterProvider('totp')).toMatchObject({ at: 'factor', using: 'passkey' }));
  it('or has to be set up, without a password', () =>
    expect(stepAfterProvider('enrol-totp')).toEqual({ at: 'enrol', password: undefined }));
  it('faults and nothing at all begin anew', () => {
    expect(stepAfterProvider('no-role')).toEqual({ at: 'email' });
    expect(stepAfterProvider(undefined)).toEqual({ at: 'email' });
  });
});
