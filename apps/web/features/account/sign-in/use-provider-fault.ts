import { useTranslation } from 'react-i18next';

const faults = [
  'expired',
  'denied',
  'unavailable',
  'refused',
  'email-unverified',
  'domain',
  'no-role',
  'address-in-use',
  'own-factor-first',
  'suspended',
] as const;

/** What is not a fault but goes on here. */
const steps = new Set(['totp', 'enrol-totp', 'enrol-second-factor']);

/** The words for why a clinic's own sign-in did not let somebody in, by the code in the address. */
export function useProviderFault(code: string | undefined): string | undefined {
  const { t } = useTranslation('account');
  if (code === undefined || steps.has(code)) return undefined;
  const known = faults.find((fault) => fault === code);
  return known ? t(`sso.fault.${known}`) : t('sso.fault.refused');
}
