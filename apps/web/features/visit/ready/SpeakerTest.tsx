import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { chime } from '../chime.ts';
import styles from './Ready.module.css';

/** Plays a sound on the chosen loudspeaker. */
export function SpeakerTest({ speakerId }: { speakerId: string | undefined }) {
  const { t } = useTranslation('visit');
  const [state, setState] = useState<'idle' | 'playing' | 'failed'>('idle');
  const play = async (): Promise<void> => {
    setState('playing');
    await chime(speakerId).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <div className={styles.speaker}>
      <Button size="small" onPress={() => void play()}>
        {t('ready.testSpeaker')}
      </Button>
      <p role="status" className={styles.hint}>
        {state === 'playing' && t('ready.speakerPlaying')}
        {state === 'failed' && t('ready.speakerFailed')}
      </p>
    </div>
  );
}
