import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dayOf, addDays, startOfDay } from '../../find/days.ts';
import type { Practitioner } from '../../find/queries.ts';
import { RunningLate } from '../../schedule/late/RunningLate.tsx';
import { calendarQuery } from '../../schedule/queries.ts';

/** Whether the doctor runs late today, and the way to say so. */
export function LateToday({ practitioner }: { practitioner: Practitioner }) {
  const { id, clinicId, timeZone, displayName } = practitioner;
  const range = useMemo(() => {
    const today = dayOf(Date.now(), timeZone);
    return {
      from: new Date(startOfDay(today, timeZone)).toISOString(),
      to: new Date(startOfDay(addDays(today, 1), timeZone)).toISOString(),
    };
  }, [timeZone]);
  const calendar = useQuery(calendarQuery({ clinicId, practitionerId: id }, range));
  return (
    <RunningLate
      practitionerId={id}
      name={displayName}
      minutes={calendar.data?.[0]?.runningLateMinutes ?? null}
    />
  );
}
