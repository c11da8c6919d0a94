import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClinicPage } from '../clinic/ClinicPage.tsx';
import { nameOf } from '../doctor/person.ts';
import { patientsByIdQuery } from '../doctor/queries.ts';
import { EntryLine } from './EntryLine.tsx';
import { clinicWaitingQuery } from './queries.ts';

/** Who waits for a visit at the practice, and what is offered to whom at this moment. */
export default function ClinicWaitingScreen() {
  const { t } = useTranslation('waiting');
  return (
    <ClinicPage title={t('clinic.title')} description={t('clinic.text')}>
      {({ clinicId }) => <Entries clinicId={clinicId} />}
    </ClinicPage>
  );
}

function Entries({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation('waiting');
  const waiting = useQuery(clinicWaitingQuery(clinicId));
  const patients = useQuery(
    patientsByIdQuery((waiting.data ?? []).map(({ patientId }) => patientId)),
  );
  return (
    <Card>
      {waiting.isPending ? (
        <Skeleton lines={6} />
      ) : waiting.isError ? (
        <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />
      ) : waiting.data.length === 0 ? (
        <EmptyState icon="clock" title={t('clinic.empty')}>
          {t('clinic.emptyText')}
        </EmptyState>
      ) : (
        <List label={t('clinic.title')}>
          {waiting.data.map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              title={nameOf(patients.data?.get(entry.patientId)) ?? t('clinic.unnamed')}
              isAtClinic
            />
          ))}
        </List>
      )}
    </Card>
  );
}
