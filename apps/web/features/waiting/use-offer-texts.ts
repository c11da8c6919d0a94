import { useTranslation } from 'react-i18next';

/** What is said where an offer cannot be taken any more. */
export function useOfferTexts(): Record<string, string> {
  const { t } = useTranslation('waiting');
  return {
    offer_expired: t('problems.expired'),
    offer_declined: t('problems.declined'),
    offer_taken: t('problems.taken'),
    appointment_cancelled: t('problems.gone'),
  };
}
