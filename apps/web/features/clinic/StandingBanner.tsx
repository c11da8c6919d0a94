import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { type Clinic, ownClinicsQuery } from './queries.ts';

/** Why patients do not find the practice, where they do not. */
export function StandingBanner({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation('clinic');
  const isPublic = clinic.status === 'approved';
  const own = useQuery({ ...ownClinicsQuery(), enabled: !isPublic });
  const reason = own.data?.find(({ id }) => id === clinic.id)?.decisions[0]?.reason;
  const why = reason && <p>{t('standing.reason', { reason })}</p>;
  switch (clinic.status) {
    case 'pending':
      return (
        <Banner tone="info" title={t('standing.pending')} isAnnounced={false}>
          {t('standing.pendingText')}
        </Banner>
      );
    case 'declined':
      return (
        <Banner tone="danger" title={t('standing.declined')} isAnnounced={false}>
          {why}
          <p>{t('standing.declinedText')}</p>
        </Banner>
      );
    case 'suspended':
      return (
        <Banner tone="warning" title={t('standing.suspended')} isAnnounced={false}>
          {why}
          <p>{t('standing.suspendedText')}</p>
        </Banner>
      );
    default:
      return null;
  }
}
