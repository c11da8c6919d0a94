import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClinicPage } from './ClinicPage.tsx';
import { ChecklistCard } from './overview/ChecklistCard.tsx';
import { ProfileForm } from './profile/ProfileForm.tsx';
import { ProfileView } from './profile/ProfileView.tsx';
import styles from './overview/Overview.module.css';
import { useClinic } from './use-clinic.ts';

/** The practice: what is missing until it can be booked, and what patients read about it. */
export default function ClinicScreen() {
  const { t } = useTranslation('clinic');
  const { isAdmin } = useClinic(useSearch({ strict: false }).clinic);
  return (
    <ClinicPage description={t(isAdmin ? 'textAdmin' : 'textDesk')}>
      {(at) => (
        <div className={styles.overview}>
          {at.isAdmin && <ChecklistCard clinic={at.clinic} />}
          <div className={styles.profile}>
            {at.isAdmin ? (
              <ProfileForm key={at.clinicId} clinic={at.clinic} />
            ) : (
              <ProfileView clinic={at.clinic} />
            )}
          </div>
        </div>
      )}
    </ClinicPage>
  );
}
