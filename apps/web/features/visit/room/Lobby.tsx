import type { Visit } from '@hub/contracts/visit.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { CallSession } from '../call/call-session.ts';
import { useClockText } from '../use-clock-text.ts';
import { deviceKind } from '../waiting-room/device-kind.ts';
import styles from './Room.module.css';

/** What the practitioner sees before admission: whether the patient is there, and the way to let them in. */
export function Lobby({ visit, call, name }: { visit: Visit; call: CallSession; name: string }) {
  const { t } = useTranslation('visit');
  const clock = useClockText();
  const [isPending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const admit = async (): Promise<void> => {
    setPending(true);
    setFailed(false);
    await call.admit().catch(() => setFailed(true));
    setPending(false);
  };
  if (visit.state !== 'waiting') {
    return (
      <div className={styles.card} role="status">
        <h2 className={styles.cardTitle}>{t('lobby.nobody', { name })}</h2>
        <p>{t('lobby.nobodyText', { name })}</p>
      </div>
    );
  }
  return (
    <div className={styles.card} role="status">
      <h2 className={styles.cardTitle}>{t('lobby.waiting', { name })}</h2>
      {visit.waitingSince && <p>{t('lobby.since', { time: clock(visit.waitingSince) })}</p>}
      <p className={styles.quiet}>{t(`list.devices.${deviceKind(visit.devices)}`)}</p>
      {!visit.present.patient && <p>{t('lobby.lost', { name })}</p>}
      <Button
        variant="primary"
        isPending={isPending}
        onPress={() => void admit()}
        aria-label={t('lobby.admitName', { name })}
      >
        {t('lobby.admit')}
      </Button>
      {hasFailed && <p role="alert">{t('list.failed')}</p>}
    </div>
  );
}
