import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../../ui/use-now.ts';
import { type Appointment, practitionersQuery } from '../find/queries.ts';
import { comingQuery, pastQuery, visitStateQuery } from './queries.ts';
import { isWatched, longestOverrunMinutes, type Standing, standingOf } from './standing.ts';

export type Visit = { appointment: Appointment; standing: Standing };

/** A patient's appointments as they stand now: those to come soonest first, the others latest first. */
export function useVisits(patientId: string) {
  const [openedAt] = useState(() => Date.now());
  const now = useNow();
  const coming = useQuery(
    comingQuery(patientId, new Date(openedAt - longestOverrunMinutes * 60_000).toISOString()),
  );
  const past = useInfiniteQuery(pastQuery(patientId, new Date(openedAt).toISOString()));
  const all = unique([
    ...(coming.data ?? []),
    ...(past.data?.pages.flatMap((page) => page.items) ?? []),
  ]);

  const watched = all.filter((appointment) => isWatched(appointment, now));
  const states = useQueries({ queries: watched.map(({ id }) => visitStateQuery(id)) });
  const stateOf = new Map(watched.map(({ id }, index) => [id, states[index]?.data?.state]));
  const practitioners = useQuery(
    practitionersQuery(all.map(({ practitionerId }) => practitionerId)),
  );

  const visits = all.map((appointment) => ({
    appointment,
    standing: standingOf(appointment, stateOf.get(appointment.id), now),
  }));
  const isAhead = ({ appointment }: Visit) => Date.parse(appointment.end) > now.getTime();
  return {
    now,
    coming: visits
      .filter(({ standing }) => !['requested', 'over', 'cancelled'].includes(standing))
      .sort(bySoonest),
    /** Those that wait for the practice's yes. */
    requested: visits.filter(({ standing }) => standing === 'requested').sort(bySoonest),
    past: visits
      .filter(({ standing }) => standing === 'over' || standing === 'cancelled')
      .sort((one, other) => bySoonest(other, one)),
    /** Those that the practice called off or did not accept, and that were still ahead. */
    calledOff: visits
      .filter(
        (visit) =>
          ['clinic', 'system'].includes(visit.appointment.cancelledBy ?? '') && isAhead(visit),
      )
      .sort(bySoonest),
    practitioners: practitioners.data,
    isPending: coming.isPending || past.isPending,
    error: coming.error ?? past.error,
    earlier: past,
    retry: () => {
      void coming.refetch();
      void past.refetch();
    },
  };
}

function unique(appointments: Appointment[]): Appointment[] {
  return [...new Map(appointments.map((appointment) => [appointment.id, appointment])).values()];
}

function bySoonest(one: Visit, other: Visit): number {
  return Date.parse(one.appointment.start) - Date.parse(other.appointment.start);
}
