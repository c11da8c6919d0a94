import type { Visit } from '@hub/contracts/visit.ts';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import type { CallSession } from '../call/call-session.ts';
import { isAdmitted } from '../call/call-state.ts';
import type { LocalMedia } from '../call/local-media.ts';
import { useObservable } from '../use-observable.ts';
import { VideoView } from '../VideoView.tsx';
import { useOtherPerson } from '../visit-query.ts';
import { ChatPanel } from './ChatPanel.tsx';
import { Controls } from './Controls.tsx';
import { EncryptionDialog } from './EncryptionDialog.tsx';
import { DevicesDialog } from './DevicesDialog.tsx';
import { Lobby } from './Lobby.tsx';
import styles from './Room.module.css';
import { SelfView } from './SelfView.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useArrivalChime } from './use-arrival-chime.ts';
import { useKeys } from './use-keys.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useUnread } from './use-unread.ts';
import { WaitingCard } from './WaitingCard.tsx';

interface Props {
  visit: Visit;
  call: CallSession;
  media: LocalMedia;
  isWaiting: boolean;
}

type Panel = 'devices' | 'shortcuts' | 'encryption' | null;

/** The room in which one waits and talks. Its controls stay where they are throughout. */
export function CallView({ visit, call, media, isWaiting }: Props) {
  const { t } = useTranslation('visit');
  const state = useObservable(call.state);
  const keys = useKeys(call);
  const local = useObservable(media.state);
  const other = useOtherPerson(visit);
  const [panel, setPanel] = useState<Panel>(null);
  const [isChatOpen, setChatOpen] = useState(false);
  const [playHeld, setPlayHeld] = useState<(() => void) | null>(null);
  const chatButton = useRef<HTMLButtonElement>(null);
  const unread = useUnread(call.chat, isChatOpen);
  const admitted = isAdmitted(visit);
  useArrivalChime(visit, local.choice.speaker);

  const toggleMicrophone = useCallback(async () => {
    const { microphone } = media.state.get();
    await media.setMicrophone(microphone !== 'on');
    if (microphone !== 'on' && media.state.get().microphone !== 'on') setPanel('devices');
  }, [media]);
  const toggleCamera = useCallback(async () => {
    const { camera } = media.state.get();
    await media.setCamera(camera !== 'on');
    if (camera !== 'on' && media.state.get().camera !== 'on') setPanel('devices');
  }, [media]);
  const toggleChat = useCallback(() => setChatOpen((isOpen) => !isOpen), []);
  const leave = useCallback(() => void call.leave(), [call]);
  const closeChat = (): void => {
    setChatOpen(false);
    chatButton.current?.focus();
  };
  useShortcuts({
    mute: () => void toggleMicrophone(),
    camera: () => void toggleCamera(),
    chat: toggleChat,
    devices: () => setPanel('devices'),
    leave,
    help: () => setPanel('shortcuts'),
  });
  const holdSound = useCallback((play: () => void) => setPlayHeld(() => play), []);

  const title = isWaiting ? t('waiting.title') : t('call.title', { name: other.name });
  return (
    <>
      <PageHeader title={title} isHidden />
      <StatusBar
        visit={visit}
        state={state}
        name={other.name}
        keys={keys}
        onHelp={() => setPanel('shortcuts')}
        onEncryption={() => setPanel('encryption')}
      />
      <div className={styles.middle} data-chat={isChatOpen || undefined}>
        <div className={styles.stage}>
          {admitted && (
            <VideoView
              stream={state.remote}
              label={t('call.remoteView', { name: other.name })}
              speakerId={local.choice.speaker}
              className={styles.remote}
              onSoundHeld={holdSound}
            />
          )}
          {isWaiting && <WaitingCard visit={visit} call={call} other={other} />}
          {visit.you === 'practitioner' && !admitted && (
            <Lobby visit={visit} call={call} name={other.name} />
          )}
          {playHeld && (
            <Banner
              tone="warning"
              className={styles.held}
              action={
                <Button
                  size="small"
                  onPress={() => {
                    playHeld();
                    setPlayHeld(null);
                  }}
                >
                  {t('call.soundOn')}
                </Button>
              }
            >
              <p>{t('call.soundOff')}</p>
            </Banner>
          )}
          <SelfView state={local} />
        </div>
        {isChatOpen && <ChatPanel chat={call.chat} otherName={other.name} onClose={closeChat} />}
      </div>
      <Controls
        local={local}
        isChatOpen={isChatOpen}
        unread={unread}
        chatButton={chatButton}
        onMicrophone={() => void toggleMicrophone()}
        onCamera={() => void toggleCamera()}
        onDevices={() => setPanel('devices')}
        onChat={toggleChat}
        onLeave={leave}
        {...(visit.you === 'practitioner' &&
          admitted && { onEnd: () => void call.end().catch(() => undefined) })}
      />
      <DevicesDialog media={media} isOpen={panel === 'devices'} onClose={() => setPanel(null)} />
      {keys && (
        <EncryptionDialog
          keys={keys}
          name={other.name}
          isOpen={panel === 'encryption'}
          onClose={() => setPanel(null)}
        />
      )}
      <ShortcutsDialog isOpen={panel === 'shortcuts'} onClose={() => setPanel(null)} />
    </>
  );
}
