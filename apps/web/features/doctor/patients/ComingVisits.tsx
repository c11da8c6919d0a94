import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Time } from '../../../ui/Time.tsx';
import { IntakeAnswers } from '../../intake/IntakeAnswers.tsx';
import { comingWithQuery } from '../queries.ts';
import styles from './Patients.module.css';

/** The waiting room opens this long before a visit, and the doctor may be there as early. */
const OPENS_MS = 60 * 60_000;

/** What patient and doctor have ahead of them. */
export function ComingVisits({
  patientId,
  practitionerId,
}: {
  patientId: string;
  practitionerId: string;
}) {
  const { t } = useTranslation(['doctor', 'codes']);
  const [from] = useState(() => new Date().toISOString());
  const coming = useQuery(comingWithQuery(practitionerId, patientId, from));
  return (
    <Card title={t('patient.coming')}>
      {coming.isPending ? (
        <Skeleton lines={2} />
      ) : coming.isError ? (
        <ErrorState error={coming.error} onRetry={() => void coming.refetch()} />
      ) : coming.data.length === 0 ? (
        <p className={styles.quiet}>{t('patient.noneComing')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ul role="list" className={styles.coming}>
          {coming.data.map(({ id, start, mode, timeZone, reason, visitTypeId }) => (
            <li key={id} className={styles.fact}>
              <p>
                <Time at={start} zone={timeZone} isRelative />
              </p>
              <p className={styles.quiet}>
                <Icon name={mode === 'video' ? 'video' : 'pin'} size={16} />
                {t(`codes:mode.${mode}`)}
              </p>
              {reason && <p>{reason}</p>}
              <IntakeAnswers visitId={id} visitTypeId={visitTypeId} />
              {mode === 'video' && new Date(start).getTime() - Date.parse(from) < OPENS_MS && (
                <p className={styles.act}>
                  <ButtonLink to="/visit/$id" params={{ id }} variant="primary" size="small">
                    {t('patient.openVisit')}
                  </ButtonLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
