/** The video visit as its participants see it: shared by the HTTP API, the socket and the web app. */
import { z } from 'zod';

/**
 * - `scheduled`: booked, nobody waits
 * - `waiting`: the patient is in the waiting room
 * - `in-call`: admitted, both may exchange media
 * - `interrupted`: admitted, but one of the two is away
 * - `ended`, `cancelled`: final
 */
export const VisitState = z.enum([
  'scheduled',
  'waiting',
  'in-call',
  'interrupted',
  'ended',
  'cancelled',
]);
export type VisitState = z.infer<typeof VisitState>;

export const VisitParty = z.enum(['patient', 'practitioner']);
export type VisitParty = z.infer<typeof VisitParty>;

/** Who sits in the patient's seat: the patient, or a guardian who acts for them. */
export const PatientAs = z.enum(['self', 'guardian']);
export type PatientAs = z.infer<typeof PatientAs>;

/** What a participant's camera or microphone can do right now. */
export const DeviceState = z.enum(['on', 'off', 'missing', 'denied', 'busy', 'unknown']);
export type DeviceState = z.infer<typeof DeviceState>;

export const DeviceStates = z.strictObject({ camera: DeviceState, microphone: DeviceState });
export type DeviceStates = z.infer<typeof DeviceStates>;

/** RTCIceServer as the browser takes it; credentials are short-lived. */
export const IceServer = z.object({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
});
export type IceServer = z.infer<typeof IceServer>;

const time = z.iso.datetime({ offset: true });

export const Visit = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    practitionerId: z.uuid(),
    patientId: z.uuid(),
    start: time,
    end: time,
    /** From when the patient may enter the waiting room, and until when. */
    opensAt: time,
    closesAt: time,
    state: VisitState,
    waitingSince: time.nullable(),
    /** First admission; the visit counts as begun from here. */
    startedAt: time.nullable(),
    endedAt: time.nullable(),
    /** Which of the two the reader is. */
    you: VisitParty,
    present: z.object({ patient: z.boolean(), practitioner: z.boolean() }),
    /** Who took the patient's seat last; null before anybody did. */
    patientAs: PatientAs.nullable(),
    /** The patient's devices, as their browser last reported them. */
    devices: DeviceStates,
    /** Number of the media connection; a higher one replaces the connection as a whole. */
    epoch: z.int().nonnegative(),
    /** Rises with each change: of two views the higher is the newer. */
    revision: z.int().nonnegative(),
    /** For the practitioner, and for the patient once admitted; otherwise null. */
    iceServers: z.array(IceServer).nullable(),
  })
  .meta({ id: 'Visit' });
export type Visit = z.infer<typeof Visit>;

/** One line of the practitioner's waiting room. */
export const WaitingRoomEntry = Visit.pick({
  id: true,
  patientId: true,
  start: true,
  end: true,
  state: true,
  waitingSince: true,
  startedAt: true,
  present: true,
  patientAs: true,
  devices: true,
}).meta({ id: 'WaitingRoomEntry' });
export type WaitingRoomEntry = z.infer<typeof WaitingRoomEntry>;

export const WaitingRoom = z
  .object({ practitionerId: z.uuid(), visits: z.array(WaitingRoomEntry) })
  .meta({ id: 'WaitingRoom' });
export type WaitingRoom = z.infer<typeof WaitingRoom>;
