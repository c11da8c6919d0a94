import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ClinicPage } from '../ClinicPage.tsx';
import { bookingPolicyQuery, type Clinic } from '../queries.ts';
import { HolidayPreview } from './HolidayPreview.tsx';
import { RemindersCard } from './RemindersCard.tsx';
import styles from './Rules.module.css';
import { RulesForm } from './RulesForm.tsx';

/** How a practice deals with holidays, cancellations, the waiting list and reminders. */
export default function RulesScreen() {
  const { t } = useTranslation('clinic');
  return (
    <ClinicPage title={t('rules.title')} description={t('rules.text')}>
      {({ clinic }) => <Rules clinic={clinic} />}
    </ClinicPage>
  );
}

function Rules({ clinic }: { clinic: Clinic }) {
  const policy = useQuery(bookingPolicyQuery(clinic.id));
  if (policy.isPending) return <Skeleton lines={8} />;
  if (policy.isError)
    return <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />;
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <RulesForm key={policy.data.version} clinic={clinic} policy={policy.data} />
        <RemindersCard clinicId={clinic.id} />
      </div>
      <HolidayPreview clinicId={clinic.id} isClosed={policy.data.closedOnHolidays} />
    </div>
  );
}
