/**
 * The consultation socket (`/api/v1/consultation/socket`): every message both ends exchange.
 * The server checks what it receives against these schemas and relays signalling unread;
 * chat never comes this way, it travels in the call's own data channel.
 */
import { z } from 'zod';
import { DeviceStates } from './visit.ts';
import type { Visit, WaitingRoom } from './visit.ts';

export const CONSULTATION_SOCKET_PATH = '/api/v1/consultation/socket';

const visitId = z.uuid();
const epoch = z.int().nonnegative();

/** Chromium's offers for this call have about 8 kB; 48 kB leaves room for more codecs. */
const sdp = z.string().min(1).max(48_000);

/** One step of WebRTC negotiation. `negotiation` counts the offers within an epoch. */
export const Signal = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('offer'), epoch, negotiation: z.int().positive(), sdp }),
  z.strictObject({ type: z.literal('answer'), epoch, negotiation: z.int().positive(), sdp }),
  z.strictObject({
    type: z.literal('candidate'),
    epoch,
    candidate: z.string().max(2_000),
    sdpMid: z.string().max(32).nullable(),
    sdpMLineIndex: z.int().min(0).max(255).nullable(),
    usernameFragment: z.string().max(256).nullable(),
  }),
  /** The answering side asks the offering side for an ICE restart. */
  z.strictObject({ type: z.literal('restart-ice'), epoch }),
]);
export type Signal = z.infer<typeof Signal>;

/**
 * Patient: enters the waiting room, or goes on with the call. Practitioner: opens the visit.
 * `clientId` names this page; the same one coming back keeps its media connection, a new one
 * (another tab, a reload) begins a new epoch and takes the place of the old.
 */
export const JoinVisit = z.strictObject({
  visitId,
  clientId: z.uuid(),
  devices: DeviceStates,
});
export type JoinVisit = z.infer<typeof JoinVisit>;

export const VisitRequest = z.strictObject({ visitId });
export type VisitRequest = z.infer<typeof VisitRequest>;

export const ReportDevices = z.strictObject({ visitId, devices: DeviceStates });
export type ReportDevices = z.infer<typeof ReportDevices>;

/** Asks for a new epoch; ignored when `epoch` is not the current one any more. */
export const RebuildCall = z.strictObject({ visitId, epoch });
export type RebuildCall = z.infer<typeof RebuildCall>;

export const SendSignal = z.strictObject({ visitId, signal: Signal });
export type SendSignal = z.infer<typeof SendSignal>;

/** An MLS message (RFC 9420) in base64. */
const mls = z.base64().min(1).max(48_000);

/**
 * How the pages of a call agree on its keys. The server carries these unread: it can neither make one
 * that the pages take, nor read the keys from them.
 */
export const KeyMessage = z.discriminatedUnion('type', [
  /** The practitioner's page conducts a new group: who is there should offer a key package. */
  z.strictObject({ type: z.literal('ask') }),
  z.strictObject({ type: z.literal('key-package'), keyPackage: mls }),
  /** `to` is the page that is let in. */
  z.strictObject({ type: z.literal('welcome'), to: z.uuid(), welcome: mls }),
]);
export type KeyMessage = z.infer<typeof KeyMessage>;

export const SendKeys = z.strictObject({ visitId, message: KeyMessage });
export type SendKeys = z.infer<typeof SendKeys>;

export const WatchWaitingRoom = z.strictObject({ practitionerId: z.uuid() });
export type WatchWaitingRoom = z.infer<typeof WatchWaitingRoom>;

/** Every request is answered: with its value, or with a stable code and a sentence. */
export type Reply<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; details?: Record<string, unknown> };

/** What went wrong, as the web tells it to people. */
export type VisitRefusal =
  | 'too_early'
  | 'too_late'
  | 'visit_ended'
  | 'visit_cancelled'
  | 'not_waiting'
  | 'not_admitted'
  | 'not_joined'
  | 'stale_epoch';

type Ask<Request, Value> = (request: Request, answer: (reply: Reply<Value>) => void) => void;

export interface ConsultationRequests {
  'visit:join': Ask<JoinVisit, Visit>;
  'visit:leave': Ask<VisitRequest, null>;
  'visit:devices': Ask<ReportDevices, null>;
  'visit:admit': Ask<VisitRequest, Visit>;
  'visit:end': Ask<VisitRequest, Visit>;
  'visit:signal': Ask<SendSignal, null>;
  'visit:rebuild': Ask<RebuildCall, null>;
  'visit:keys': Ask<SendKeys, null>;
  'waiting-room:watch': Ask<WatchWaitingRoom, WaitingRoom>;
}

export interface ConsultationMessages {
  /** The visit has changed. */
  visit(visit: Visit): void;
  signal(message: { visitId: string; signal: Signal }): void;
  keys(message: { visitId: string; message: KeyMessage }): void;
  /** The same person opened the visit in another tab or on another device. */
  'visit:replaced'(message: { visitId: string }): void;
  'waiting-room'(room: WaitingRoom): void;
}
