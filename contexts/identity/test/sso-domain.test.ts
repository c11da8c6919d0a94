import { describe, expect, test } from 'vitest';
import {
  cognitoIssuer,
  cognitoPool,
  domainOf,
  provesSecondFactor,
  readClaims,
  rolesOf,
  safeNext,
} from '../domain/sso.ts';

describe('a second factor at the provider', () => {
  const says = (amr: string[], acr?: string) =>
    provesSecondFactor({ amr, acr }, { mfa: 'amr', acrValues: ['urn:clinic:strong'] });

  test.each([
    [['pwd'], false],
    [['pwd', 'sms'], false],
    [['pwd', 'mfa'], true],
    [['pwd', 'otp'], true],
    [['hwk'], true],
    [['fpt'], true],
    [[], false],
  ])('%j counts: %s', (amr, expected) => expect(says(amr)).toBe(expected));

  test('is an agreed authentication context as well', () => {
    expect(says([], 'urn:clinic:strong')).toBe(true);
    expect(says([], 'urn:other')).toBe(false);
    expect(says([], undefined)).toBe(false);
  });

  test('follows what the admin stated, whatever the token says', () => {
    const claims = { amr: ['mfa'], acr: undefined };
    expect(provesSecondFactor(claims, { mfa: 'never', acrValues: [] })).toBe(false);
    expect(provesSecondFactor({ amr: [], acr: undefined }, { mfa: 'always', acrValues: [] })).toBe(
      true,
    );
  });
});

test('groups give the roles they are mapped to, each once', () => {
  const groupRoles = { Ärzte: 'doctor', Oberärzte: 'doctor', Empfang: 'desk' } as const;
  expect(rolesOf(['Ärzte', 'Oberärzte', 'Küche'], { groupRoles })).toEqual(['doctor']);
  expect(rolesOf(['constructor', '__proto__', 'toString'], { groupRoles })).toEqual([]);
});

test('claims of another shape count as absent', () => {
  const claims = { sub: 5, email: ['a@b'], email_verified: 1, groups: 'one', amr: null };
  expect(readClaims(claims, { groupsClaim: 'groups' })).toMatchObject({
    subject: '',
    email: undefined,
    emailVerified: false,
    groups: ['one'],
    amr: [],
    authTime: undefined,
  });
});

test('a Cognito issuer is made of region and pool, and read back', () => {
  const pool = { region: 'eu-central-1', userPoolId: 'eu-central-1_AbC123' };
  const issuer = cognitoIssuer(pool.region, pool.userPoolId);
  expect(issuer).toBe('https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC123');
  expect(cognitoPool(issuer)).toEqual(pool);
  expect(cognitoPool('https://login.example.org')).toBeUndefined();
});

test.each([
  ['/clinic/people?tab=1#top', '/clinic/people?tab=1#top'],
  [undefined, '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/%2e//evil.example/sign-in', '/'],
  ['/clinic/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('after the sign-in %j leads to %s', (next, expected) => expect(safeNext(next)).toBe(expected));

test.each([
  ['a@Klinik.example', 'klinik.example'],
  ['"a@b"@klinik.example', 'klinik.example'],
  ['@klinik.example', undefined],
  ['a@', undefined],
  ['a', undefined],
])('the domain of %s is %s', (email, domain) => expect(domainOf(email)).toBe(domain));
