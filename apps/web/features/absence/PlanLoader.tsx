import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Absence, type AffectedVisit, readPlan } from './queries.ts';

type Props = { absence: Absence; onLoaded: (visits: AffectedVisit[]) => void };

/** Fetches what is still to be decided, once: what somebody chooses must not change under their hands. */
export function PlanLoader({ absence, onLoaded }: Props) {
  const plan = useQuery({
    queryKey: ['scheduling', 'absence-plan', absence.id],
    queryFn: () => readPlan(absence.id),
    gcTime: 0,
  });
  const loaded = useEffectEvent(onLoaded);
  useEffect(() => {
    if (plan.data) loaded(plan.data);
  }, [plan.data]);
  return plan.isError ? (
    <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  ) : (
    <Skeleton lines={5} />
  );
}
