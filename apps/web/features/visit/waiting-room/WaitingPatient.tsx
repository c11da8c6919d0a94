import type { WaitingRoomEntry } from '@hub/contracts/visit.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ListItem } from '../../../ui/List.tsx';
import { useClockText } from '../use-clock-text.ts';
import { deviceKind } from './device-kind.ts';
import styles from './WaitingPatient.module.css';

interface Props {
  visit: WaitingRoomEntry;
  name: string;
  onAdmit: () => Promise<void>;
  onReturn: () => void;
}

/** One patient in the waiting room, or in a visit that goes on. */
export function WaitingPatient({ visit, name, onAdmit, onReturn }: Props) {
  const { t } = useTranslation('visit');
  const clock = useClockText();
  const [isPending, setPending] = useState(false);
  const isWaiting = visit.state === 'waiting';
  const admit = async (): Promise<void> => {
    setPending(true);
    await onAdmit();
    setPending(false);
  };
  return (
    <ListItem
      leading={<Avatar name={name} />}
      trailing={
        isWaiting ? (
          <Button
            variant="primary"
            size="small"
            isPending={isPending}
            aria-label={t('list.admitName', { name })}
            onPress={() => void admit()}
          >
            {t('list.admit')}
          </Button>
        ) : (
          <Button size="small" aria-label={t('list.returnName', { name })} onPress={onReturn}>
            {t('list.return')}
          </Button>
        )
      }
    >
      <p className={styles.name}>{name}</p>
      {visit.patientAs === 'guardian' && (
        <Badge tone="info" icon="users">
          {t('people.guardian')}
        </Badge>
      )}
      {isWaiting && visit.waitingSince && (
        <p>{t('list.waitingSince', { time: clock(visit.waitingSince) })}</p>
      )}
      <p className={styles.quiet}>{t('list.appointmentAt', { time: clock(visit.start) })}</p>
      <p className={styles.quiet}>{t(`list.devices.${deviceKind(visit.devices)}`)}</p>
      {!isWaiting && (
        <Badge tone={visit.state === 'in-call' ? 'info' : 'warning'}>
          {t(visit.state === 'in-call' ? 'list.inCall' : 'list.interrupted')}
        </Badge>
      )}
      {isWaiting && !visit.present.patient && <Badge tone="warning">{t('list.lost')}</Badge>}
    </ListItem>
  );
}
