import { useEffect, useRef } from 'react';

interface Props {
  stream: MediaStream | MediaStreamTrack | null;
  label: string;
  isMuted?: boolean;
  /** Loudspeaker to play the sound on, where the browser lets one choose. */
  speakerId?: string | undefined;
  className?: string | undefined;
  /** The browser refuses to play the sound before somebody clicks. */
  onSoundHeld?: ((play: () => void) => void) | undefined;
}

interface SinkElement {
  setSinkId?(id: string): Promise<void>;
}

/** Shows a stream or a track as it comes. */
export function VideoView({
  stream,
  label,
  isMuted = false,
  speakerId,
  className,
  onSoundHeld,
}: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream instanceof MediaStreamTrack ? new MediaStream([stream]) : stream;
    if (!stream) return;
    element.muted = isMuted;
    element.play().catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      element.muted = true;
      void element.play().catch(() => undefined);
      onSoundHeld?.(() => {
        element.muted = false;
        void element.play().catch(() => undefined);
      });
    });
  }, [stream, isMuted, onSoundHeld]);
  useEffect(() => {
    if (speakerId)
      void (video.current as SinkElement | null)?.setSinkId?.(speakerId).catch(() => undefined);
  }, [speakerId]);
  // Live speech has no caption file; the chat beside it is the written way.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <video ref={video} className={className} aria-label={label} playsInline />;
}
