import type { Transaction } from 'kysely';
import { Locale } from '@hub/contracts/locale.ts';
import { hasSecondFactor } from '../../domain/account.ts';
import type { Account } from '../../domain/account.ts';
import { domainOf, provesSecondFactor, rolesOf } from '../../domain/sso.ts';
import type { SsoClaims, SsoRefusal } from '../../domain/sso.ts';
import { findAccountId, lockAccount } from '../../store/accounts.ts';
import { listDomains } from '../../store/sso-providers.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import { findLinkedAccount, linkAccount } from '../../store/sso-sign-ins.ts';
import type { DB } from '../../store/types.gen.ts';
import type { Identity } from '../identity.ts';
import { openAccount } from '../open-account.ts';
import { followGroups } from './follow-groups.ts';
import { mustProveItself } from './provider-word.ts';

/** Whose account it is, and what is still to be proved; or why nobody may come in. */
export type Found =
  | { refusal: SsoRefusal }
  | { account: Account; next: 'done' | 'totp' | 'enrol-second-factor' };

/**
 * The account of a person whom a provider vouches for: known from before, linked by its address, or
 * opened now. Its roles at the clinic follow the person's groups, also where it is then refused.
 */
export async function findPerson(
  identity: Identity,
  trx: Transaction<DB>,
  provider: SsoProvider,
  claims: SsoClaims,
  locale: Locale | null,
): Promise<Found> {
  const { subject, email } = claims;
  if (email === undefined || !claims.emailVerified) return { refusal: 'email-unverified' };
  if (!(await isOurs(trx, provider, email))) return { refusal: 'domain' };
  const known = await findLinkedAccount(trx, provider.id, subject);
  const sameAddress = known ?? (await findAccountId(trx, email));
  if (sameAddress === undefined)
    return openForPerson(identity, trx, provider, { ...claims, email }, locale);
  const account = await lockAccount(trx, sameAddress);
  if (account === undefined) return { refusal: 'address-in-use' };
  if (known === undefined && !mayLink(account, provider)) return { refusal: 'address-in-use' };
  const needsOwn = await mustProveItself(trx, account, provider);
  if (needsOwn && !hasSecondFactor(account)) return { refusal: 'own-factor-first' };
  if (known === undefined)
    await linkAccount(
      trx,
      { providerId: provider.id, subject, accountId: account.id },
      identity.kernel.clock.now(),
    );
  const standing = await followGroups(identity.kernel, trx, provider, account.id, claims);
  if (standing !== 'member') return { refusal: standing };
  return { account, next: nextOf(account, !needsOwn && provesSecondFactor(claims, provider)) };
}

async function isOurs(
  trx: Transaction<DB>,
  provider: SsoProvider,
  email: string,
): Promise<boolean> {
  const domains = await listDomains(trx, provider.clinicId);
  const own = domainOf(email);
  return domains.some(({ domain, approved_at }) => domain === own && approved_at !== null);
}

async function openForPerson(
  identity: Identity,
  trx: Transaction<DB>,
  provider: SsoProvider,
  claims: SsoClaims & { email: string },
  locale: Locale | null,
): Promise<Found> {
  const { kernel } = identity;
  if (rolesOf(claims.groups, provider).length === 0) return { refusal: 'no-role' };
  const opened = await openAccount(kernel, trx, {
    email: claims.email,
    passwordHash: null,
    locale: locale ?? localeOf(claims.locale),
    patientId: null,
    practitionerId: null,
    roles: [],
  });
  if (opened === undefined) return { refusal: 'address-in-use' };
  const { subject } = claims;
  const link = { providerId: provider.id, subject, accountId: opened.id };
  await linkAccount(trx, link, kernel.clock.now());
  await followGroups(kernel, trx, provider, opened.id, claims);
  const account = await lockAccount(trx, opened.id);
  if (account === undefined) throw new Error('An account that was just opened is gone');
  return { account, next: nextOf(account, provesSecondFactor(claims, provider)) };
}

/** `de-CH` and the like; English where the provider tells none of ours. */
const localeOf = (tag: string | undefined): Locale =>
  Locale.safeParse(tag?.slice(0, 2)).data ?? 'en';

/**
 * An account that was not opened by the provider becomes usable through it only where the clinic knows
 * the person already, and no patient's record hangs on it: else whoever runs the provider could take
 * over a stranger's account by giving out its address.
 */
const mayLink = (account: Account, { clinicId }: SsoProvider): boolean =>
  account.patientId === null && account.roles.some((role) => role.clinicId === clinicId);

function nextOf(account: Account, isProved: boolean): 'done' | 'totp' | 'enrol-second-factor' {
  if (isProved) return 'done';
  return hasSecondFactor(account) ? 'totp' : 'enrol-second-factor';
}
