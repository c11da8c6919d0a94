import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { useAttendance } from '../attendance/use-attendance.ts';
import type { Appointment } from '../queries.ts';
import type { VisitState } from '../state/visit-state.ts';
import { isAhead } from '../state/visit-state.ts';

/** Whether it is the visit's day is for the server to say; this only leaves out what is far from it. */
const TODAY_MS = 20 * 3_600_000;

type Props = {
  appointment: Appointment;
  name: string;
  state: VisitState;
  isTreating: boolean;
  onMove: () => void;
  onCancel: () => void;
  onPrint: () => void;
};

/** What can be done about a visit as it stands, the likeliest first. */
export function DrawerActions(props: Props) {
  const { appointment, name, state, isTreating, onMove, onCancel, onPrint } = props;
  const { t } = useTranslation('schedule');
  const { id, mode, patientId, start } = appointment;
  const isOpen = isAhead(state) || state === 'not-started';
  const attendance = useAttendance(name);
  const say = (next: 'arrived' | 'no-show') => attendance.mutate({ id, attendance: next });
  const isToday = Math.abs(Date.parse(start) - Date.now()) < TODAY_MS;
  const hasBegun = Date.parse(start) <= Date.now();
  return (
    <>
      {isTreating && mode === 'video' && isOpen && (
        <ButtonLink to="/visit/$id" params={{ id }}>
          {t(state === 'waiting' ? 'act.admit' : 'act.openVisit')}
        </ButtonLink>
      )}
      {state === 'booked' && isToday && (
        <Button
          variant={isTreating && mode === 'video' ? 'secondary' : 'primary'}
          isPending={attendance.isPending}
          onPress={() => say('arrived')}
        >
          {t('attendance.checkIn')}
        </Button>
      )}
      {isOpen && <Button onPress={onMove}>{t('act.move')}</Button>}
      {isTreating && (
        <ButtonLink to="/patients/$patientId" params={{ patientId }} variant="secondary">
          {t('act.chart')}
        </ButtonLink>
      )}
      {hasBegun && (state === 'booked' || state === 'over' || state === 'not-started') && (
        <Button isPending={attendance.isPending} onPress={() => say('no-show')}>
          {t('attendance.noShow')}
        </Button>
      )}
      {state !== 'cancelled' && (
        <Button variant="quiet" onPress={onPrint}>
          {t('act.print')}
        </Button>
      )}
      {isAhead(state) && !hasBegun && (
        <Button variant="quiet" onPress={onCancel}>
          {t('act.cancel')}
        </Button>
      )}
    </>
  );
}
