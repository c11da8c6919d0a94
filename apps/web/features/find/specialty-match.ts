import { SPECIALTIES } from '@hub/contracts/specialties.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Without case and accents, so that "œdème" is found by "oedeme". */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}

/** Whether a name, or one of the words people use for it, begins with or holds what was typed. */
export function matchesWords(name: string, synonyms: string, typed: string): boolean {
  const wanted = plain(typed).trim();
  if (plain(name).includes(wanted)) return true;
  return plain(synonyms)
    .split(', ')
    .some(
      (word) =>
        word.startsWith(wanted) || word.split(/[\s-]/).some((part) => part.startsWith(wanted)),
    );
}

/** Filter of the specialty field: by the specialty's name, or by what people say instead. */
export function useSpecialtyMatch(): (name: string, typed: string) => boolean {
  const { t } = useTranslation(['find', 'codes']);
  return useMemo(() => {
    const synonyms = new Map<string, string>(
      SPECIALTIES.map((code) => [t(`codes:specialty.${code}`), t(`find:synonyms.${code}`)]),
    );
    return (name, typed) => matchesWords(name, synonyms.get(name) ?? '', typed);
  }, [t]);
}
