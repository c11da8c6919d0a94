/** Everything a page needs to draw the waiting room and the call. */
import type { DeviceStates, Visit } from '@hub/contracts/visit.ts';
import type { SocketStatus } from './consultation-socket.ts';
import type { QualityReport } from './quality.ts';

/**
 * The media connection:
 * - `none`: not admitted, or the other person is not there
 * - `connecting`: being set up for the first time
 * - `connected`
 * - `reconnecting`: was connected; being mended without anybody's help
 */
export type CallConnection = 'none' | 'connecting' | 'connected' | 'reconnecting';

export interface CallState {
  visit: Visit | null;
  /** The server refused to let this person in: a VisitRefusal or an error code. */
  refusal: { code: string; details: Record<string, unknown> } | null;
  socket: SocketStatus;
  connection: CallConnection;
  /** The other person's picture and sound. */
  remote: MediaStream | null;
  /** What the other person's devices do, in their own words. */
  remoteDevices: DeviceStates | null;
  /** The other person hung up, and has not come back. */
  remoteLeft: boolean;
  quality: QualityReport;
  /** The same person opened the visit elsewhere; this page takes no part any more. */
  replaced: boolean;
  left: boolean;
}

export const initialCallState: CallState = {
  visit: null,
  refusal: null,
  socket: 'connecting',
  connection: 'none',
  remote: null,
  remoteDevices: null,
  remoteLeft: false,
  quality: { quality: 'unknown', route: 'unknown', roundTripMs: null, loss: 0 },
  replaced: false,
  left: false,
};

/** Both are admitted and there: media should flow. */
export const shouldConnect = (visit: Visit | null): visit is Visit =>
  visit !== null && isAdmitted(visit) && visit.present.patient && visit.present.practitioner;

export const isAdmitted = ({ state }: Visit): boolean =>
  state === 'in-call' || state === 'interrupted';
export const isOver = ({ state }: Visit): boolean => state === 'ended' || state === 'cancelled';
