import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { coverageQuery } from './coverage-query.ts';
import { InsuranceForm } from './InsuranceForm.tsx';

/** Who insures the patient, by which number, and until when the card holds. */
export function InsuranceCard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('profile');
  const [round, setRound] = useState(0);
  const coverage = useQuery({ ...coverageQuery(patientId), refetchOnWindowFocus: false });
  async function reload() {
    await coverage.refetch();
    setRound((count) => count + 1);
  }
  return (
    <Card title={t('insurance.title')}>
      {coverage.isPending && <Skeleton lines={4} />}
      {coverage.isError && coverage.data === undefined && (
        <ErrorState error={coverage.error} onRetry={() => void coverage.refetch()} />
      )}
      {coverage.data !== undefined && (
        <InsuranceForm
          key={round}
          patientId={patientId}
          coverage={coverage.data ?? undefined}
          onReload={() => void reload()}
        />
      )}
    </Card>
  );
}
