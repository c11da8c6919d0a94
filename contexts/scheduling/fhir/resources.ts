import type {
  Appointment,
  AppointmentParticipant,
  AppointmentResponse,
  CodeableConcept,
  Schedule,
  Slot,
} from '@medplum/fhirtypes';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import { inLocale } from '@hub/contracts/localized-text.ts';
import type { Appointment as Booked } from '../schemas/appointments.ts';
import type { VisitType } from '../schemas/visit-types.ts';
import { scheduleId, slotId } from './ids.ts';
import type { SlotKey } from './ids.ts';

/** Visit types by their ids. */
export const VISIT_TYPE_SYSTEM = 'urn:telehealth-hub:visit-type';
const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CANCELLATION = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason';

const visitTypeConcept = (id: string, name: LocalizedText): CodeableConcept => ({
  coding: [{ system: VISIT_TYPE_SYSTEM, code: id, display: inLocale(name, 'en') }],
  text: inLocale(name, 'en'),
});

/** What a practitioner offers of one visit type. `now` in epoch milliseconds. */
export const scheduleOf = (practitionerId: string, type: VisitType, now: number): Schedule => ({
  resourceType: 'Schedule',
  id: scheduleId({ practitionerId, visitTypeId: type.id }),
  active: true,
  serviceType: [visitTypeConcept(type.id, type.name)],
  actor: [{ reference: `Practitioner/${practitionerId}` }],
  planningHorizon: {
    start: new Date(now).toISOString(),
    end: new Date(now + type.maximumDaysAhead * 86_400_000).toISOString(),
  },
});

/** A time that is free. Taken ones are not shown: nobody learns from a slot who is where. */
export const slotOf = (slot: SlotKey & { end: number }): Slot => ({
  resourceType: 'Slot',
  id: slotId(slot),
  serviceType: [{ coding: [{ system: VISIT_TYPE_SYSTEM, code: slot.visitTypeId }] }],
  schedule: { reference: `Schedule/${scheduleId(slot)}` },
  status: 'free',
  start: new Date(slot.start).toISOString(),
  end: new Date(slot.end).toISOString(),
});

/** The FHIR state of an appointment; http://hl7.org/fhir/R4/valueset-appointmentstatus.html. */
export function statusOf({
  state,
  attendance,
}: Pick<Booked, 'state' | 'attendance'>): NonNullable<Appointment['status']> {
  if (attendance === 'no-show') return 'noshow';
  if (state !== 'booked') return state;
  switch (attendance) {
    case 'arrived':
    case 'in-visit':
      return 'arrived';
    case 'done':
      return 'fulfilled';
    case null:
      return 'booked';
  }
}

type Participation = NonNullable<AppointmentParticipant['status']>;

/** Whoever asked has agreed; the clinic's side still has to where the appointment is pending. */
function participationOf(booked: Booked, side: 'patient' | 'practitioner'): Participation {
  const declinedBy = booked.cancelledBy === 'clinic' || booked.cancelledBy === 'system';
  if (booked.state === 'cancelled' && declinedBy === (side === 'practitioner')) return 'declined';
  return booked.state === 'pending' && side === 'practitioner' ? 'needs-action' : 'accepted';
}

/** An appointment without what was written about why the patient comes. */
export const appointmentOf = (booked: Booked): Appointment => ({
  resourceType: 'Appointment',
  id: booked.id,
  meta: { versionId: String(booked.revision) },
  status: statusOf(booked),
  ...(booked.state === 'cancelled' && {
    cancelationReason: {
      coding: [{ system: CANCELLATION, code: booked.cancelledBy === 'clinic' ? 'prov' : 'pat' }],
    },
  }),
  serviceType: [visitTypeConcept(booked.visitTypeId, booked.visitTypeName)],
  appointmentType: {
    coding: [
      booked.mode === 'video'
        ? { system: ACT_CODE, code: 'VR', display: 'virtual' }
        : { system: ACT_CODE, code: 'AMB', display: 'ambulatory' },
    ],
  },
  start: booked.start,
  end: booked.end,
  created: booked.bookedAt,
  participant: [
    {
      actor: { reference: `Patient/${booked.patientId}` },
      required: 'required',
      status: participationOf(booked, 'patient'),
    },
    {
      actor: { reference: `Practitioner/${booked.practitionerId}` },
      required: 'required',
      status: participationOf(booked, 'practitioner'),
    },
  ],
});

export const SIDES = ['patient', 'practitioner'] as const;
export type Side = (typeof SIDES)[number];

/** What one side has said to an appointment. */
export const responseOf = (booked: Booked, side: Side): AppointmentResponse => ({
  resourceType: 'AppointmentResponse',
  id: `${booked.id}.${side}`,
  meta: { versionId: String(booked.revision) },
  appointment: { reference: `Appointment/${booked.id}` },
  start: booked.start,
  end: booked.end,
  actor: {
    reference:
      side === 'patient' ? `Patient/${booked.patientId}` : `Practitioner/${booked.practitionerId}`,
  },
  participantStatus: participationOf(booked, side),
});
