import { domainOf } from '../../domain/sso.ts';
import { findProviderOfDomain } from '../../store/sso-providers.ts';
import type { Identity } from '../identity.ts';

/** The provider of an address's domain, or null. Accounts are not looked at, so it tells of none. */
export async function lookUpProvider(
  { kernel }: Identity,
  email: string,
): Promise<{ id: string; name: string } | null> {
  const domain = domainOf(email);
  return (domain && (await findProviderOfDomain(kernel.db, domain))) || null;
}
