import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import type { Appointment } from '../queries.ts';
import type { VisitState } from '../state/visit-state.ts';
import { isAhead } from '../state/visit-state.ts';

type Props = {
  appointment: Appointment;
  state: VisitState;
  isTreating: boolean;
  onMove: () => void;
  onCancel: () => void;
  onPrint: () => void;
};

/** What can be done about a visit as it stands, the likeliest first. */
export function DrawerActions(props: Props) {
  const { appointment, state, isTreating, onMove, onCancel, onPrint } = props;
  const { t } = useTranslation('schedule');
  const { id, mode, patientId, start } = appointment;
  const isOpen = isAhead(state) || state === 'not-started';
  const hasBegun = Date.parse(start) <= Date.now();
  return (
    <>
      {isTreating && mode === 'video' && isOpen && (
        <ButtonLink to="/visit/$id" params={{ id }}>
          {t(state === 'waiting' ? 'act.admit' : 'act.openVisit')}
        </ButtonLink>
      )}
      {isOpen && <Button onPress={onMove}>{t('act.move')}</Button>}
      {isTreating && (
        <ButtonLink to="/patients/$patientId" params={{ patientId }} variant="secondary">
          {t('act.chart')}
        </ButtonLink>
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
