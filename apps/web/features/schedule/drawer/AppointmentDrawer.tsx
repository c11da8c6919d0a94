import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../../ui/Sheet.tsx';
import { IntakeAnswers } from '../../intake/IntakeAnswers.tsx';
import type { Appointment } from '../queries.ts';
import { type Colleague, MoveDialog } from '../move/MoveDialog.tsx';
import { PrintSlip } from '../print/PrintSlip.tsx';
import { StatePill } from '../state/StatePill.tsx';
import type { VisitState } from '../state/visit-state.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { DrawerActions } from './DrawerActions.tsx';
import { DrawerFacts } from './DrawerFacts.tsx';
import { History } from './History.tsx';
import { Participants } from './Participants.tsx';
import styles from './Drawer.module.css';

export type Opened = {
  appointment: Appointment;
  state: VisitState;
  name: string | undefined;
};

type Props = Opened & {
  zone: string;
  practitionerName: string | undefined;
  colleagues?: readonly Colleague[] | undefined;
  /** Who meets the patient: opens the visit, the chart and what was answered beforehand. */
  isTreating?: boolean;
  /** Of a group visit: everybody in it, the one shown too. */
  participants?: readonly Opened[];
  onOpen: (appointmentId: string) => void;
  onClose: () => void;
};

type Doing = 'move' | 'cancel' | 'print';

/** One visit in detail, with all that can be done about it. */
export function AppointmentDrawer(props: Props) {
  const { appointment, state, name, zone, practitionerName, colleagues, onClose } = props;
  const { isTreating = false, participants = [], onOpen } = props;
  const { t } = useTranslation('schedule');
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  const at = { appointment, name, zone };
  return (
    <Sheet
      title={name ?? t('unnamed')}
      lead={<StatePill state={state} />}
      onClose={onClose}
      actions={
        <DrawerActions
          appointment={appointment}
          name={name ?? t('unnamed')}
          state={state}
          isTreating={isTreating}
          onMove={() => setDoing('move')}
          onCancel={() => setDoing('cancel')}
          onPrint={() => setDoing('print')}
        />
      }
    >
      <DrawerFacts appointment={appointment} zone={zone} practitionerName={practitionerName} />
      {participants.length > 0 && (
        <Participants participants={participants} shownId={appointment.id} onOpen={onOpen} />
      )}
      {appointment.reason && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{t('drawer.reason')}</h3>
          <p className={styles.quote}>{appointment.reason}</p>
        </section>
      )}
      {isTreating && (
        <IntakeAnswers visitId={appointment.id} visitTypeId={appointment.visitTypeId} />
      )}
      <History appointment={appointment} zone={zone} colleagues={colleagues} />
      {doing === 'move' && <MoveDialog {...at} colleagues={colleagues} onClose={stop} />}
      {doing === 'cancel' && <CancelDialog {...at} onClose={stop} onCancelled={onClose} />}
      {doing === 'print' && <PrintSlip {...at} practitionerName={practitionerName} onDone={stop} />}
    </Sheet>
  );
}
