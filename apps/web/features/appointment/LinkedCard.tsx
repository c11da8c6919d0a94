import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { CalendarButton } from '../booking/CalendarButton.tsx';
import { SlotWhen } from '../booking/SlotWhen.tsx';
import { zoneOf } from '../find/formats.ts';
import styles from './AppointmentScreen.module.css';
import { Deadlines } from './Deadlines.tsx';
import { JoinByLink } from './JoinByLink.tsx';
import type { LinkedStanding, LinkedVisit } from './linked-visit.ts';

type Props = {
  visit: LinkedVisit;
  token: string;
  standing: LinkedStanding;
  /** While another time is chosen, only when and with whom. */
  isMoving: boolean;
  onMove: () => void;
  onCancel: () => void;
};

/** When and with whom, and what can be done about it. */
export function LinkedCard({ visit, token, standing, isMoving, onMove, onCancel }: Props) {
  const { t, i18n } = useTranslation(['appointment', 'patient']);
  const localized = useLocalized();
  const isAhead = standing === 'ahead' && !isMoving;
  const words = visit.state === 'pending' ? t('patient:withdraw.open') : t('cancel.open');
  return (
    <Card>
      <div className={styles.facts}>
        <div>
          <SlotWhen
            start={visit.start}
            durationMinutes={(Date.parse(visit.end) - Date.parse(visit.start)) / 60_000}
            mode={visit.mode}
            practitioner={visit}
          />
        </div>
        <div>
          <p className={styles.who}>{visit.practitionerName}</p>
          <p className={styles.quiet}>
            {visit.clinicName} · {localized(visit.visitTypeName)}
          </p>
        </div>
        {isAhead && <Deadlines visit={visit} zone={zoneOf(visit.mode, visit)} />}
        {isAhead && (
          <div className={styles.actions}>
            {visit.canRescheduleUntil !== null && (
              <Button variant="primary" onPress={onMove}>
                {t('move.open')}
              </Button>
            )}
            <CalendarButton
              size="medium"
              request={{
                path: 'links/calendar',
                init: {
                  method: 'POST',
                  headers: { 'content-type': 'application/json' },
                  body: JSON.stringify({ token, language: i18n.language }),
                },
              }}
            />
            {visit.canCancelUntil !== null && (
              <Button variant="quiet" onPress={onCancel}>
                {words}
              </Button>
            )}
          </div>
        )}
        {(isAhead || standing === 'running') && <JoinByLink visit={visit} />}
        {(standing === 'cancelled' || standing === 'over') && (
          <div className={styles.actions}>
            <ButtonLink to="/doctors/$slug" params={{ slug: visit.practitionerSlug }}>
              {t('again')}
            </ButtonLink>
          </div>
        )}
      </div>
    </Card>
  );
}
