import type { LucideIcon } from 'lucide-react';
import {
  CircleStop,
  MessageSquare,
  Mic,
  MicOff,
  PhoneOff,
  SlidersHorizontal,
  Video,
  VideoOff,
} from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { LocalMediaState } from '../call/local-media.ts';
import styles from './Controls.module.css';

interface Props {
  local: LocalMediaState;
  isChatOpen: boolean;
  unread: number;
  chatButton: RefObject<HTMLButtonElement | null>;
  onMicrophone: () => void;
  onCamera: () => void;
  onDevices: () => void;
  onChat: () => void;
  onLeave: () => void;
  /** Only for who may end the visit for both. */
  onEnd?: () => void;
}

/** The buttons of the call: always the same ones in the same places. */
export function Controls({
  local,
  isChatOpen,
  unread,
  chatButton,
  onMicrophone,
  onCamera,
  onDevices,
  onChat,
  onLeave,
  onEnd,
}: Props) {
  const { t } = useTranslation('visit');
  const isHeard = local.microphone === 'on';
  const isSeen = local.camera === 'on';
  return (
    <div role="group" aria-label={t('call.controls')} className={styles.bar}>
      <Control
        icon={isHeard ? Mic : MicOff}
        label={isHeard ? t('call.mute') : t('call.unmute')}
        isOff={!isHeard}
        onPress={onMicrophone}
      />
      <Control
        icon={isSeen ? Video : VideoOff}
        label={isSeen ? t('call.cameraOff') : t('call.cameraOn')}
        isOff={!isSeen}
        onPress={onCamera}
      />
      <Control icon={SlidersHorizontal} label={t('call.devices')} onPress={onDevices} />
      <Button
        ref={chatButton}
        className={styles.control}
        aria-expanded={isChatOpen}
        onPress={onChat}
      >
        <MessageSquare size={22} strokeWidth={1.75} aria-hidden="true" />
        <span>{t('call.chat')}</span>
        {unread > 0 && (
          <span className={styles.count}>
            <span aria-hidden="true">{unread}</span>
            <span className="visually-hidden">, {t('call.chatUnread', { count: unread })}</span>
          </span>
        )}
      </Button>
      <Control icon={PhoneOff} label={t('call.leave')} tone="leave" onPress={onLeave} />
      {onEnd && <Control icon={CircleStop} label={t('call.end')} tone="end" onPress={onEnd} />}
    </div>
  );
}

interface ControlProps {
  icon: LucideIcon;
  label: string;
  isOff?: boolean;
  tone?: 'leave' | 'end';
  onPress: () => void;
}

function Control({ icon: Drawn, label, isOff = false, tone, onPress }: ControlProps) {
  return (
    <Button
      className={styles.control}
      data-off={isOff || undefined}
      data-tone={tone}
      onPress={onPress}
    >
      <Drawn size={22} strokeWidth={1.75} aria-hidden="true" />
      <span>{label}</span>
    </Button>
  );
}
