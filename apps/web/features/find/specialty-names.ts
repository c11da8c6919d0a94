import { useTranslation } from 'react-i18next';
import type { Practitioner } from './queries.ts';

/** The specialties of a practitioner, in words. */
export function useSpecialtyNames(): (practitioner: Pick<Practitioner, 'specialties'>) => string {
  const { t } = useTranslation('codes');
  return ({ specialties }) => specialties.map((code) => t(`specialty.${code}`)).join(', ');
}
