import { useTranslation } from 'react-i18next';
import type { FilterName, FindSearch } from './find-search.ts';
import { useLanguageName } from './formats.ts';

export type ActiveFilter = { name: FilterName; label: string };

/** The filters in use, each in words. */
export function useActiveFilters({
  q,
  specialty,
  city,
  language,
  mode,
  payer,
}: FindSearch): ActiveFilter[] {
  const { t } = useTranslation(['find', 'codes']);
  const languageName = useLanguageName();
  const labels: Record<FilterName, string | undefined> = {
    q: q && t('find:filter.quoted', { words: q }),
    specialty: specialty && t(`codes:specialty.${specialty}`),
    city,
    language: language && languageName(language),
    mode: mode && t(`codes:mode.${mode}`),
    payer: payer && t(`codes:payer.${payer}`),
  };
  return (Object.keys(labels) as FilterName[]).flatMap((name) => {
    const label = labels[name];
    return label ? [{ name, label }] : [];
  });
}
