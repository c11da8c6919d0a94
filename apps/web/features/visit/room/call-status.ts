import type { DeviceStates, Visit } from '@hub/contracts/visit.ts';
import type { Tone } from '../../../ui/Badge.tsx';
import { isAdmitted } from '../call/call-state.ts';
import type { CallState } from '../call/call-state.ts';
import type { Quality } from '../call/quality.ts';

export type CallStatus =
  | 'none'
  | 'coming'
  | 'connecting'
  | 'connected'
  | 'reconnecting'
  | 'left'
  | 'offline';

/** The one thing to say about the call now. */
export function callStatus(
  visit: Visit,
  { connection, socket, remoteLeft, remote }: CallState,
): CallStatus {
  if (connection === 'connected') return 'connected';
  if (socket !== 'online' && socket !== 'connecting') return 'offline';
  if (!isAdmitted(visit)) return 'none';
  const other = visit.you === 'patient' ? 'practitioner' : 'patient';
  if (remoteLeft) return 'left';
  if (!visit.present[other]) return remote === null && visit.you === 'patient' ? 'coming' : 'none';
  return connection === 'reconnecting' ? 'reconnecting' : 'connecting';
}

export const qualityTone = (quality: Quality): Tone =>
  ({ unknown: 'neutral', good: 'success', fair: 'warning', poor: 'danger' } as const)[quality];

export type RemoteState = 'microphoneOff' | 'noMicrophone' | 'cameraOff' | 'noCamera';

/** What the other person cannot be heard or seen by; empty when both are on. */
export function remoteStates(devices: DeviceStates | null): RemoteState[] {
  if (!devices) return [];
  const { camera, microphone } = devices;
  const states: RemoteState[] = [];
  if (microphone !== 'on') states.push(microphone === 'off' ? 'microphoneOff' : 'noMicrophone');
  if (camera !== 'on') states.push(camera === 'off' ? 'cameraOff' : 'noCamera');
  return states;
}
