import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { nameOf } from '../doctor/person.ts';
import { patientsByIdQuery } from '../doctor/queries.ts';
import { requestsQuery, type RequestsOf } from './queries.ts';
import { RequestRow } from './RequestRow.tsx';
import styles from './Requests.module.css';

type Props = {
  of: RequestsOf;
  /** By which clock times are shown. */
  zone: string;
  /** Also where nobody asks for anything. */
  isAlwaysShown?: boolean;
};

/** Visits that wait for the clinic's yes: for the doctor's day and for the front desk. */
export function RequestsCard({ of, zone, isAlwaysShown = false }: Props) {
  const { t } = useTranslation('requests');
  const requests = useQuery(requestsQuery(of));
  const items = requests.data ?? [];
  const patients = useQuery(patientsByIdQuery(items.map(({ patientId }) => patientId)));
  if (items.length === 0 && !isAlwaysShown && !requests.isError) return null;
  return (
    <Card
      title={t('title')}
      aside={
        items.length > 0 && <p className={styles.quiet}>{t('count', { count: items.length })}</p>
      }
    >
      {requests.isPending ? (
        <Skeleton lines={3} />
      ) : requests.isError ? (
        <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />
      ) : items.length === 0 ? (
        <p className={styles.quiet}>{t('empty')}</p>
      ) : (
        <List className={styles.list}>
          {items.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              zone={zone}
              name={nameOf(patients.data?.get(request.patientId)) ?? t('unnamed')}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
