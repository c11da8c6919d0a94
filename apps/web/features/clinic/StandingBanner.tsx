import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Clinic, ownClinicsQuery } from './queries.ts';
import { ReapplyDialog } from './ReapplyDialog.tsx';
import styles from './Standing.module.css';

const tones = {
  pending: 'info',
  declined: 'danger',
  suspended: 'warning',
  withdrawn: 'warning',
} as const;

/** Why patients do not find the practice, where they do not; after a refusal, the way to apply again. */
export function StandingBanner({ clinic, isAdmin }: { clinic: Clinic; isAdmin: boolean }) {
  const { t } = useTranslation('clinic');
  const { status } = clinic;
  const own = useQuery({ ...ownClinicsQuery(), enabled: status !== 'approved' });
  const [isApplying, setApplying] = useState(false);
  if (status === 'approved') return null;
  const known = own.data?.find(({ id }) => id === clinic.id);
  const reason = status === 'pending' ? null : known?.decisions[0]?.reason;
  return (
    <>
      <Banner
        tone={tones[status]}
        title={t(`standing.${status}`)}
        isAnnounced={false}
        className={styles.banner}
        action={
          status === 'declined' &&
          isAdmin &&
          known && <Button onPress={() => setApplying(true)}>{t('standing.reapply')}</Button>
        }
      >
        {reason && <p>{t('standing.reason', { reason })}</p>}
        <p>{t(`standing.${status}Text`)}</p>
      </Banner>
      {isApplying && known && <ReapplyDialog clinic={known} onClose={() => setApplying(false)} />}
    </>
  );
}
