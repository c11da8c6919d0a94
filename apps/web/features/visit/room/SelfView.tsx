import { useTranslation } from 'react-i18next';
import type { LocalMediaState } from '../call/local-media.ts';
import { VideoView } from '../VideoView.tsx';
import { remoteStates } from './call-status.ts';
import styles from './Room.module.css';

/** One's own picture in the corner, with what the other person cannot see or hear. */
export function SelfView({ state }: { state: LocalMediaState }) {
  const { t } = useTranslation('visit');
  const missing = remoteStates({ camera: state.camera, microphone: state.microphone });
  return (
    <div className={styles.self}>
      {state.videoTrack && (
        <VideoView
          stream={state.videoTrack}
          label={t('call.selfView')}
          isMuted
          className={styles.mirror}
        />
      )}
      {missing.length > 0 && state.camera !== 'unknown' && (
        <div className={styles.selfState} role="status">
          {missing.map((key) => (
            <p key={key}>{t(`call.self.${key}`)}</p>
          ))}
        </div>
      )}
    </div>
  );
}
