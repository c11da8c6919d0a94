import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../move/MoveDialog.tsx';
import { type Appointment, movesQuery } from '../queries.ts';
import { useTimes } from '../use-times.ts';
import styles from './Drawer.module.css';

type Props = {
  appointment: Appointment;
  zone: string;
  colleagues?: readonly Colleague[] | undefined;
};

/** What happened to a visit since it was booked, the oldest first. */
export function History({ appointment, zone, colleagues = [] }: Props) {
  const { t } = useTranslation('schedule');
  const times = useTimes(zone);
  const moves = useQuery(movesQuery(appointment.id, appointment.revision));
  const { bookedAt, bookedBy, cancelledAt, cancelledBy, cancelledLate, attendanceAt } = appointment;
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? '';
  const entries = [
    {
      at: bookedAt,
      text: bookedBy ? t(`history.booked.${bookedBy}`) : t('history.booked.unknown'),
    },
    ...(moves.data ?? []).map((move) => ({
      at: move.movedAt,
      text: t(`history.moved.${move.movedBy}`, {
        from: times.dateTime(move.fromStart),
        to: times.dateTime(move.toStart),
      }),
      more:
        move.fromPractitionerId === move.toPractitionerId
          ? undefined
          : t('history.colleague', {
              from: nameOf(move.fromPractitionerId),
              to: nameOf(move.toPractitionerId),
            }),
    })),
    ...(attendanceAt && appointment.attendance
      ? [{ at: attendanceAt, text: t(`history.attendance.${appointment.attendance}`) }]
      : []),
    ...(cancelledAt
      ? [
          {
            at: cancelledAt,
            text: t(`history.cancelled.${cancelledBy ?? 'clinic'}`),
            more: [cancelledLate && t('history.late'), appointment.cancelReason]
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : []),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('history.title')}</h3>
      <ol className={styles.history}>
        {entries.map(({ at, text, ...rest }) => (
          <li key={`${at}${text}`} className={styles.event}>
            <p>{text}</p>
            {'more' in rest && rest.more && <p className={styles.quiet}>{rest.more}</p>}
            <p className={styles.quiet}>
              <time dateTime={at}>{times.dateTime(at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
