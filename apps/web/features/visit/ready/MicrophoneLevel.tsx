import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchLevel } from '../call/level-meter.ts';
import styles from './Ready.module.css';

const HEARD = 0.12;

/** Shows that the microphone hears something, as a bar and in words. */
export function MicrophoneLevel({ track }: { track: MediaStreamTrack }) {
  const { t } = useTranslation('visit');
  const id = useId();
  const [level, setLevel] = useState(0);
  const [wasHeard, setWasHeard] = useState(false);
  useEffect(() => {
    setWasHeard(false);
    return watchLevel(track, (next) => {
      setLevel(next);
      if (next > HEARD) setWasHeard(true);
    });
  }, [track]);
  return (
    <div className={styles.level}>
      <label htmlFor={id}>{t('ready.level')}</label>
      <meter id={id} className={styles.meter} min={0} max={1} value={Math.round(level * 50) / 50} />
      <p className={styles.hint}>{t('ready.levelHint')}</p>
      <p className={styles.hint} role="status">
        {wasHeard ? t('ready.levelHeard') : t('ready.levelSilent')}
      </p>
    </div>
  );
}
