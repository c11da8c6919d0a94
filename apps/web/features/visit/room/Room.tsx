import type { Visit } from '@hub/contracts/visit.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../../../ui/Spinner.tsx';
import type { CallSession } from '../call/call-session.ts';
import { isAdmitted, isOver } from '../call/call-state.ts';
import { rememberWanted } from '../call/device-memory.ts';
import type { LocalMedia } from '../call/local-media.ts';
import { useCallSession } from '../use-call-session.ts';
import { useLocalMedia } from '../use-local-media.ts';
import { useObservable } from '../use-observable.ts';
import { CallView } from './CallView.tsx';
import { OverView } from './OverView.tsx';
import styles from './Room.module.css';
import { RoomLayout } from './RoomLayout.tsx';

/** Takes part in the visit and shows where it stands. */
export function Room({ visit }: { visit: Visit }) {
  const media = useLocalMedia(visit.id);
  const { call, again } = useCallSession(visit.id, visit.you, media);
  const { t } = useTranslation();
  // What is muted stays muted over a reload.
  useEffect(
    () => media.state.subscribe(() => rememberWanted(visit.id, media.state.get().wanted)),
    [media, visit.id],
  );
  if (!call) {
    return (
      <RoomLayout visit={visit}>
        <div className={styles.alone}>
          <Spinner label={t('state.loading')} />
        </div>
      </RoomLayout>
    );
  }
  return <JoinedRoom before={visit} call={call} media={media} again={again} />;
}

interface Props {
  /** The visit as it was when the page opened. */
  before: Visit;
  call: CallSession;
  media: LocalMedia;
  again: () => void;
}

function JoinedRoom({ before, call, media, again }: Props) {
  const state = useObservable(call.state);
  const visit = state.visit ?? before;
  const isOut =
    state.left || state.replaced || state.refusal !== null || state.socket === 'signed-out';
  return (
    <RoomLayout visit={visit}>
      {isOut || isOver(visit) ? (
        <OverView visit={visit} call={call} state={state} onAgain={again} />
      ) : (
        <CallView
          visit={visit}
          call={call}
          media={media}
          isWaiting={visit.you === 'patient' && !isAdmitted(visit)}
        />
      )}
    </RoomLayout>
  );
}
