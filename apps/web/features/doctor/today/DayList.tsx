import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { List } from '../../../ui/List.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { addDays, startOfDay } from '../../find/days.ts';
import {
  appointmentsQuery,
  encounterStatesQuery,
  patientsByIdQuery,
  waitingRoomQuery,
} from '../queries.ts';
import { DayRow } from './DayRow.tsx';
import { isAhead, visitStateOf } from '../../schedule/state/visit-state.ts';
import { NowLine } from './NowLine.tsx';
import styles from './DayList.module.css';

type Props = { practitionerId: string; zone: string; day: string };

/** The visits of a day in order, each with where it stands, and a line for the present moment. */
export function DayList({ practitionerId, zone, day }: Props) {
  const { t } = useTranslation('doctor');
  const now = useNow();
  const from = new Date(startOfDay(day, zone)).toISOString();
  const to = new Date(startOfDay(addDays(day, 1), zone)).toISOString();
  const appointments = useQuery(appointmentsQuery(practitionerId, from, to));
  const items = appointments.data ?? [];
  const patients = useQuery(patientsByIdQuery(items.map(({ patientId }) => patientId)));
  const encounters = useQuery(encounterStatesQuery(items.map(({ id }) => id)));
  const room = useQuery(waitingRoomQuery(practitionerId));

  const rows = items.map((appointment) => ({
    appointment,
    state: visitStateOf({
      appointment,
      waiting: room.data?.visits.find(({ id }) => id === appointment.id),
      encounter: encounters.data ? encounters.data.get(appointment.id) : 'unread',
      now,
    }),
  }));
  const ahead = rows.filter(({ state }) => isAhead(state)).length;
  const next = rows.findIndex(({ appointment }) => new Date(appointment.start) > now);

  return (
    <Card
      title={t('today.visits')}
      aside={
        items.length > 0 && <p className={styles.count}>{t('today.ahead', { count: ahead })}</p>
      }
    >
      {appointments.isPending ? (
        <Skeleton lines={6} />
      ) : appointments.isError ? (
        <ErrorState error={appointments.error} onRetry={() => void appointments.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t('today.emptyTitle')}
          action={
            <ButtonLink to="/calendar" search={{ view: 'hours' }} variant="secondary">
              {t('today.toHours')}
            </ButtonLink>
          }
        >
          {t('today.emptyText')}
        </EmptyState>
      ) : (
        <List className={styles.list}>
          {rows.map(({ appointment, state }, index) => (
            <DayRow
              key={appointment.id}
              appointment={appointment}
              state={state}
              zone={zone}
              patient={patients.data?.get(appointment.patientId)}
              isLoadingPatient={patients.isPending}
              lineAbove={index === next ? <NowLine zone={zone} /> : undefined}
            />
          ))}
          {next === -1 && (
            <li>
              <NowLine zone={zone} />
            </li>
          )}
        </List>
      )}
    </Card>
  );
}
