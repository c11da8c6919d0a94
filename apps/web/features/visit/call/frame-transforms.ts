/**
 * Where media frames can be changed before they are sent and after they are received, such as by
 * end-to-end encryption.
 */
export interface FrameTransforms {
  /** Whether the connection has to be made with `encodedInsertableStreams`. */
  needsEncodedStreams: boolean;
  /** Must attach before it returns: a frame that passes earlier would pass unchanged. */
  sender(sender: RTCRtpSender, kind: MediaKind): void;
  receiver(receiver: RTCRtpReceiver, kind: MediaKind): void;
}

export type MediaKind = 'audio' | 'video';

/** Chromium's switch for `createEncodedStreams`, which has to be set when the connection is made. */
export interface EncodedStreamsConfiguration extends RTCConfiguration {
  encodedInsertableStreams?: boolean;
}
