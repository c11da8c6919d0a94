import type { Patient } from '@medplum/fhirtypes';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { personQuery } from '../family/person.ts';

type Props = {
  patientId: string;
  title: string;
  /** The form upon the record as it was read; `reload` throws the form away and reads again. */
  children: (patient: Patient, reload: () => void) => ReactNode;
};

/** A card that edits a part of a person's record. */
export function PersonCard({ patientId, title, children }: Props) {
  const [round, setRound] = useState(0);
  const person = useQuery({
    ...personQuery(patientId),
    // A newer answer must not replace what is being typed.
    refetchOnWindowFocus: false,
  });
  async function reload() {
    await person.refetch();
    setRound((count) => count + 1);
  }
  return (
    <Card title={title}>
      {person.isPending && <Skeleton lines={4} />}
      {person.isError && !person.data && (
        <ErrorState error={person.error} onRetry={() => void person.refetch()} />
      )}
      {person.data && <div key={round}>{children(person.data, () => void reload())}</div>}
    </Card>
  );
}
