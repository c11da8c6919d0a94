/** When a practitioner is away, and what becomes of the visits in that time. */
import { z } from 'zod';
import { LocalizedText } from '@hub/contracts/localized-text.ts';
import { VisitMode } from '@hub/contracts/visit-mode.ts';
import { AppointmentState } from './appointments.ts';
import { instant } from './instant.ts';

/** No more is kept of why somebody is away: an employee's illness is health data (GDPR, Art. 9). */
export const AbsenceKind = z.enum(['leave', 'illness', 'training', 'other']);
export type AbsenceKind = z.infer<typeof AbsenceKind>;

export const AbsenceInput = z.strictObject({ from: instant, to: instant, kind: AbsenceKind }).meta({
  id: 'AbsenceWrite',
  examples: [{ from: '2026-07-20T06:00:00Z', to: '2026-07-24T18:00:00Z', kind: 'leave' }],
});
export type AbsenceInput = z.infer<typeof AbsenceInput>;

export const AbsenceSpan = z.strictObject({ from: instant, to: instant });
export type AbsenceSpan = z.infer<typeof AbsenceSpan>;

export const AbsenceQuery = z.strictObject({
  /** Absences that end after `from`, now unless told, and start before `to`. */
  from: instant.optional(),
  to: instant.optional(),
});
export type AbsenceQuery = z.infer<typeof AbsenceQuery>;

export const Absence = z
  .object({
    id: z.uuid(),
    practitionerId: z.uuid(),
    clinicId: z.uuid(),
    from: instant,
    to: instant,
    kind: AbsenceKind,
    createdAt: instant,
    /** When it was called off; null while it holds. */
    endedAt: instant.nullable(),
    /** How many visits to come still lie in it. */
    visits: z.int(),
  })
  .meta({ id: 'Absence' });
export type Absence = z.infer<typeof Absence>;

export const AbsenceList = z.object({ items: z.array(Absence) });

/** Where a visit could go: the same time with a colleague, or the nearest free time. */
export const Proposal = z
  .object({
    practitionerId: z.uuid(),
    practitionerName: z.string(),
    start: instant,
    end: instant,
  })
  .meta({ id: 'AbsenceProposal' });
export type Proposal = z.infer<typeof Proposal>;

export const AffectedVisit = z
  .object({
    appointmentId: z.uuid(),
    patientId: z.uuid(),
    visitTypeId: z.uuid(),
    visitTypeName: LocalizedText,
    mode: VisitMode,
    start: instant,
    end: instant,
    /** Of the practitioner. */
    timeZone: z.string(),
    state: AppointmentState,
    /** Null where nothing is free. */
    proposal: Proposal.nullable(),
  })
  .meta({ id: 'AffectedVisit' });
export type AffectedVisit = z.infer<typeof AffectedVisit>;

export const AffectedVisits = z.object({ items: z.array(AffectedVisit) });

const decision = { appointmentId: z.uuid() };
export const VisitDecision = z
  .discriminatedUnion('action', [
    z.strictObject({ ...decision, action: z.literal('keep') }),
    z.strictObject({ ...decision, action: z.literal('cancel') }),
    z.strictObject({
      ...decision,
      action: z.literal('move'),
      start: instant,
      /** Another one of the clinic; the absent one where it is left out. */
      practitionerId: z.uuid().optional(),
    }),
  ])
  .meta({ id: 'VisitDecision' });
export type VisitDecision = z.infer<typeof VisitDecision>;

export const VisitDecisions = z
  .strictObject({ decisions: z.array(VisitDecision).min(1).max(100) })
  .meta({ id: 'VisitDecisions' });

export const DecisionOutcome = z
  .object({
    appointmentId: z.uuid(),
    outcome: z.enum(['kept', 'moved', 'cancelled', 'refused']),
    /** Why it was refused, such as `slot_taken`; null otherwise. */
    code: z.string().nullable(),
  })
  .meta({ id: 'DecisionOutcome' });
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

export const DecisionOutcomes = z.object({ items: z.array(DecisionOutcome) });

/** A visit that stayed where the practitioner is away, or busy by another calendar. */
export const VisitConflict = z
  .object({
    appointmentId: z.uuid(),
    patientId: z.uuid(),
    visitTypeName: LocalizedText,
    mode: VisitMode,
    start: instant,
    end: instant,
    timeZone: z.string(),
    with: z.enum(['absence', 'calendar']),
    /** The absence; null for another calendar. */
    absenceId: z.uuid().nullable(),
    from: instant,
    to: instant,
  })
  .meta({ id: 'VisitConflict' });
export type VisitConflict = z.infer<typeof VisitConflict>;

export const VisitConflicts = z.object({ items: z.array(VisitConflict) });
