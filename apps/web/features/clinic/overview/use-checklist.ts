import { useQueries, useQuery } from '@tanstack/react-query';
import { availabilityQuery } from '../../doctor/queries.ts';
import { type Clinic, clinicPractitionersQuery, clinicVisitTypesQuery } from '../queries.ts';
import { type Step, stepsOf } from './checklist.ts';

/** The steps of a practice, once everything they rest on is known. */
export function useChecklist(clinic: Clinic): { steps: Step[] | undefined; error: Error | null } {
  const people = useQuery(clinicPractitionersQuery(clinic.id));
  const types = useQuery(clinicVisitTypesQuery(clinic.id));
  const active = people.data?.filter((one) => one.active) ?? [];
  // Who has a free slot has hours; nobody needs to be asked about them.
  const hasSlots = active.some((one) => one.nextSlots.length > 0);
  const hours = useQueries({
    queries: hasSlots ? [] : active.map((one) => availabilityQuery(one.id)),
  });
  const isKnown = people.data && types.data && hours.every((one) => one.isSuccess);
  return {
    error: people.error ?? types.error ?? hours.find((one) => one.error)?.error ?? null,
    steps: isKnown
      ? stepsOf({
          clinic,
          practitioners: people.data.map((one) => ({
            active: one.active,
            isConfirmed: one.registrationCheck.status === 'confirmed',
          })),
          visitTypes: types.data,
          hasHours: hasSlots || hours.some((one) => (one.data?.weekly.length ?? 0) > 0),
        })
      : undefined,
  };
}
