import { useQuery } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ProfileForm } from './ProfileForm.tsx';

/** The patient's own details, from the record. */
export function ProfileCard({ patientId }: { patientId: string }) {
  const patient = useQuery({
    queryKey: ['fhir', 'Patient', patientId],
    queryFn: ({ signal }) => fhir.read('Patient', patientId, signal),
    // What is being typed must not be replaced by a newer answer.
    refetchOnWindowFocus: false,
  });
  return (
    <Card>
      {patient.isPending && <Skeleton lines={6} />}
      {patient.isError && (
        <ErrorState error={patient.error} onRetry={() => void patient.refetch()} />
      )}
      {patient.data && <ProfileForm key={patient.data.meta?.versionId} patient={patient.data} />}
    </Card>
  );
}
