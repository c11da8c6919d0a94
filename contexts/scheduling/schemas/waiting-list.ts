/** Who waits for a visit to become free, and what they are offered. */
import { z } from 'zod';
import { LocalizedText } from '@hub/contracts/localized-text.ts';
import { Payer } from '@hub/contracts/payers.ts';
import { VisitMode } from '@hub/contracts/visit-mode.ts';
import { AppointmentParty } from './appointments.ts';
import { instant } from './instant.ts';

export const WaitingRequest = z
  .strictObject({
    practitionerId: z.uuid(),
    visitTypeId: z.uuid(),
    /** For whom: the actor where it is left out. A guardian names the dependant, staff the patient. */
    patientId: z.uuid().optional(),
    /** A visit of theirs that a taken offer moves; without one a taken offer books a visit. */
    appointmentId: z.uuid().optional(),
    /** When a visit would suit: from now unless told, and in good time before `until`. */
    from: instant.optional(),
    until: instant,
    payer: Payer.optional(),
  })
  .meta({
    id: 'WaitingRequest',
    examples: [
      {
        practitionerId: '0197c5e2-7d3a-7000-8000-000000000001',
        visitTypeId: '0197c5e2-7d3a-7000-8000-000000000002',
        until: '2026-07-31T20:00:00Z',
      },
    ],
  });
export type WaitingRequest = z.infer<typeof WaitingRequest>;

export const WaitingState = z.enum(['waiting', 'taken', 'withdrawn', 'ended']);
export const OfferState = z.enum(['open', 'taken', 'declined', 'expired']);

/** What of an offer whoever has its link may know: nothing about the patient. */
export const LinkedOffer = z
  .object({
    id: z.uuid(),
    state: OfferState,
    clinicId: z.uuid(),
    clinicName: z.string().nullable(),
    clinicPhone: z.string().nullable(),
    practitionerId: z.uuid(),
    practitionerName: z.string(),
    visitTypeName: LocalizedText,
    mode: VisitMode,
    start: instant,
    end: instant,
    /** Of the practitioner. */
    timeZone: z.string(),
    /** Until when the time is kept. */
    expiresAt: instant,
    /** When the visit is that taking the offer moves; null where it books one. */
    movesFrom: instant.nullable(),
    /** The visit that was booked or moved. */
    appointmentId: z.uuid().nullable(),
  })
  .meta({ id: 'LinkedOffer' });
export type LinkedOffer = z.infer<typeof LinkedOffer>;

export const WaitingOffer = LinkedOffer.extend({ entryId: z.uuid(), patientId: z.uuid() }).meta({
  id: 'WaitingOffer',
});
export type WaitingOffer = z.infer<typeof WaitingOffer>;

export const WaitingEntry = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    practitionerId: z.uuid(),
    practitionerName: z.string(),
    visitTypeId: z.uuid(),
    visitTypeName: LocalizedText,
    mode: VisitMode,
    patientId: z.uuid(),
    /** The later visit that a taken offer moves. */
    appointmentId: z.uuid().nullable(),
    appointmentStart: instant.nullable(),
    from: instant,
    until: instant,
    /** Of the practitioner. */
    timeZone: z.string(),
    state: WaitingState,
    createdBy: AppointmentParty,
    createdAt: instant,
    /** The time that is kept for them at this moment. */
    offer: WaitingOffer.nullable(),
  })
  .meta({ id: 'WaitingEntry' });
export type WaitingEntry = z.infer<typeof WaitingEntry>;

export const WaitingQuery = z.strictObject({
  patientId: z.uuid().optional(),
  clinicId: z.uuid().optional(),
  practitionerId: z.uuid().optional(),
  state: WaitingState.default('waiting'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type WaitingQuery = z.infer<typeof WaitingQuery>;

export const WaitingList = z.object({ items: z.array(WaitingEntry) });

export const OfferLink = z.strictObject({ token: z.string().min(1).max(200) });
