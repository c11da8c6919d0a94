import type { Visit } from '@hub/contracts/visit.ts';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { Time } from '../../../ui/Time.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { ForWhom } from '../../family/ForWhom.tsx';
import { rememberWanted } from '../call/device-memory.ts';
import type { LocalMediaState } from '../call/local-media.ts';
import { useClockText } from '../use-clock-text.ts';
import { useLocalMedia } from '../use-local-media.ts';
import { useObservable } from '../use-observable.ts';
import { VideoView } from '../VideoView.tsx';
import { useOtherPerson } from '../visit-query.ts';
import { DeviceFaults } from './DeviceFaults.tsx';
import { DevicePickers } from './DevicePickers.tsx';
import { MicrophoneLevel } from './MicrophoneLevel.tsx';
import styles from './Ready.module.css';
import { RunningLate } from './RunningLate.tsx';
import { SpeakerTest } from './SpeakerTest.tsx';

/** With what the person will take part, as things stand. */
function joinKind({ camera, microphone }: LocalMediaState): 'both' | 'audio' | 'video' | 'chat' {
  if (microphone === 'on') return camera === 'on' ? 'both' : 'audio';
  return camera === 'on' ? 'video' : 'chat';
}

/** The parts of getting ready, and the one step that leads on. */
export function Preparation({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visit');
  const navigate = useNavigate();
  const media = useLocalMedia(visit.id);
  const state = useObservable(media.state);
  const other = useOtherPerson(visit);
  const clock = useClockText();
  const now = useNow();
  const isEarly = visit.you === 'patient' && now.getTime() < Date.parse(visit.opensAt);
  const isAdmitted = visit.state === 'in-call' || visit.state === 'interrupted';
  const canCall = state.environment !== 'no-calls' && state.environment !== 'insecure-origin';

  const join = (): void => {
    rememberWanted(visit.id, media.state.get().wanted);
    void navigate({ to: '/visit/$id', params: { id: visit.id } });
  };

  return (
    <div className={styles.page}>
      <PageHeader title={t('ready.title')} description={t('ready.lead')} />
      {visit.you === 'patient' && <RunningLate visitId={visit.id} />}
      <div className={styles.columns}>
        <Card title={t('ready.devices')} className={styles.card}>
          <div className={styles.frame}>
            {state.videoTrack ? (
              <VideoView
                stream={state.videoTrack}
                label={t('ready.preview')}
                isMuted
                className={styles.preview}
              />
            ) : (
              <p className={styles.off}>{t('ready.previewOff')}</p>
            )}
          </div>
          {state.opening && (
            <p className={styles.hint} role="status">
              {t('ready.opening')}
            </p>
          )}
          <DeviceFaults media={media} state={state} />
          {state.environment === 'ok' && (
            <>
              <div className={styles.switches}>
                <Switch
                  isSelected={state.wanted.camera}
                  onChange={(on) => void media.setCamera(on)}
                >
                  {t('ready.useCamera')}
                </Switch>
                <Switch
                  isSelected={state.wanted.microphone}
                  onChange={(on) => void media.setMicrophone(on)}
                >
                  {t('ready.useMicrophone')}
                </Switch>
              </div>
              {state.audioTrack && state.microphone === 'on' && (
                <MicrophoneLevel track={state.audioTrack} />
              )}
              <DevicePickers media={media} />
            </>
          )}
          <SpeakerTest speakerId={state.choice.speaker} />
        </Card>
        <div className={styles.side}>
          <Card title={t('ready.who')} className={styles.card}>
            <div className={styles.person}>
              <Avatar name={other.name} photoUrl={other.photoUrl} />
              <p className={styles.name}>{other.name}</p>
            </div>
            {visit.you === 'patient' && <ForWhom patientId={visit.patientId} />}
            <p>
              {t('people.appointment')}:{' '}
              <Time at={visit.start} isRelative {...(other.timeZone && { zone: other.timeZone })} />
            </p>
            <p className={styles.hint}>{t('ready.onlyTwo')}</p>
            {visit.you === 'patient' && other.phone && (
              <p className={styles.hint}>{t('people.practicePhone', { phone: other.phone })}</p>
            )}
          </Card>
          {canCall && (
            <div className={styles.join}>
              <p role="status">{t(`ready.joinWith.${joinKind(state)}`)}</p>
              <Button
                variant="primary"
                isFullWidth
                onPress={join}
                disabledReason={
                  isEarly ? t('ready.opensLater', { time: clock(visit.opensAt) }) : undefined
                }
              >
                <Icon name="video" />
                {visit.you === 'patient' && !isAdmitted ? t('ready.join') : t('ready.joinCall')}
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
