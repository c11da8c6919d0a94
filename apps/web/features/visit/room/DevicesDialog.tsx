import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { LocalMedia } from '../call/local-media.ts';
import { DeviceFaults } from '../ready/DeviceFaults.tsx';
import { DevicePickers } from '../ready/DevicePickers.tsx';
import { MicrophoneLevel } from '../ready/MicrophoneLevel.tsx';
import { SpeakerTest } from '../ready/SpeakerTest.tsx';
import { useObservable } from '../use-observable.ts';

interface Props {
  media: LocalMedia;
  isOpen: boolean;
  onClose: () => void;
}

/** Change of devices during the call; what is chosen is used at once. */
export function DevicesDialog({ media, isOpen, onClose }: Props) {
  const { t } = useTranslation('visit');
  const state = useObservable(media.state);
  return (
    <Dialog title={t('call.devices')} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <DeviceFaults media={media} state={state} />
      <DevicePickers media={media} />
      {state.audioTrack && state.microphone === 'on' && (
        <MicrophoneLevel track={state.audioTrack} />
      )}
      <SpeakerTest speakerId={state.choice.speaker} />
    </Dialog>
  );
}
