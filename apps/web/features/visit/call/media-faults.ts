/** Why a camera or microphone cannot be used, in terms that a page can explain. */
import type { DeviceState } from '@hub/contracts/visit.ts';
import { canEncrypt } from './encryption/frame-crypto.ts';

export type MediaFault = Exclude<DeviceState, 'on' | 'off' | 'unknown'>;

/** What the page as a whole allows. */
export type MediaEnvironment = 'ok' | 'insecure-origin' | 'no-capture' | 'no-calls';

/** https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
export function mediaFault(error: unknown): MediaFault {
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'busy';
}

export function mediaEnvironment(): MediaEnvironment {
  if (typeof RTCPeerConnection === 'undefined' || !canEncrypt()) return 'no-calls';
  // Browsers hide the devices, and the means to encrypt, from pages that came without encryption.
  if (!window.isSecureContext) return 'insecure-origin';
  return navigator.mediaDevices?.getUserMedia === undefined ? 'no-capture' : 'ok';
}
