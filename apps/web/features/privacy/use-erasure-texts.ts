import { useTranslation } from 'react-i18next';

/** Why an erasure is not possible, and the way out, by the API's codes. */
export function useErasureTexts(): Readonly<Record<string, string>> {
  const { t } = useTranslation('privacy');
  return {
    staff_account: t('erasure.staff'),
    dependant_has_account: t('erasure.ownAccount'),
    other_guardian: t('erasure.otherGuardian'),
    erasure_under_way: t('receipt.doing'),
  };
}
