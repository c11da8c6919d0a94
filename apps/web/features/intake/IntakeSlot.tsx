import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { appointmentQuery } from '../find/queries.ts';
import { IntakeAnswers } from './IntakeAnswers.tsx';
import styles from './Intake.module.css';
import { intakeFormQuery } from './queries.ts';

/** The answers beside a visit that runs, to be opened; nothing where the practice asks nothing. */
export function IntakeSlot({ visitId }: { visitId: string }) {
  const { t } = useTranslation('intake');
  const appointment = useQuery(appointmentQuery(visitId));
  const visitTypeId = appointment.data?.visitTypeId;
  const form = useQuery({
    ...intakeFormQuery(visitTypeId ?? ''),
    enabled: visitTypeId !== undefined,
  });
  if (visitTypeId === undefined || !form.data || form.data.items.length === 0) return null;
  return (
    <details className={styles.slot} open>
      <summary>{t('answers.title')}</summary>
      <IntakeAnswers visitId={visitId} visitTypeId={visitTypeId} />
    </details>
  );
}
