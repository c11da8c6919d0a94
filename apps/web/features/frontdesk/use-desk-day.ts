import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ownZone } from '../../ui/time-format.ts';
import { useNow } from '../../ui/use-now.ts';
import { clinicPractitionersQuery, clinicQuery } from '../clinic/queries.ts';
import { useClinic } from '../clinic/use-clinic.ts';
import { addDays, dayOf, startOfDay } from '../find/days.ts';
import { type Appointment, calendarQuery, visitsQuery } from '../schedule/queries.ts';
import { visitStateOf } from '../schedule/state/visit-state.ts';
import { usePatients } from '../schedule/use-patients.ts';
import type { DeskSearch } from './desk-search.ts';

/** A day of a whole clinic: everybody who practises, their time, the visits, and who comes. */
export function useDeskDay(search: DeskSearch) {
  const { clinicId = '', ids } = useClinic(search.clinic);
  const clinic = useQuery({ ...clinicQuery(clinicId), enabled: clinicId !== '' });
  const zone = clinic.data?.timeZone ?? ownZone();
  const now = useNow(15_000);
  const today = dayOf(now.getTime(), zone);
  const day = search.date ?? today;
  const range = useMemo(
    () => ({
      from: new Date(startOfDay(day, zone)).toISOString(),
      to: new Date(startOfDay(addDays(day, 1), zone)).toISOString(),
    }),
    [day, zone],
  );
  const isReady = clinic.data !== undefined;
  const staff = useQuery({ ...clinicPractitionersQuery(clinicId), enabled: isReady });
  const visits = useQuery({ ...visitsQuery({ clinicId }, range), enabled: isReady });
  const calendars = useQuery({ ...calendarQuery({ clinicId }, range), enabled: isReady });
  const patients = usePatients((visits.data ?? []).map(({ patientId }) => patientId));
  const colleagues = useMemo(
    () =>
      (staff.data ?? [])
        .filter(({ active }) => active)
        .map(({ id, displayName }) => ({ id, name: displayName }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    [staff.data],
  );
  return {
    clinicId,
    ids,
    clinic,
    zone,
    now,
    today,
    day,
    visits,
    calendars,
    colleagues,
    nameOf: patients.nameOf,
    patientOf: patients.patientOf,
    practitionerName: (id: string) => staff.data?.find((one) => one.id === id)?.displayName,
    // Records are not the desk's to read: it knows of a visit what scheduling knows.
    stateOf: (appointment: Appointment) => visitStateOf({ appointment, encounter: 'unread', now }),
  };
}

export type DeskDay = ReturnType<typeof useDeskDay>;
