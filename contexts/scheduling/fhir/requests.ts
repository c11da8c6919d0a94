import { z } from 'zod';
import { unprocessable } from '@hub/kernel/errors.ts';
import type { BookingRequest } from '../schemas/appointments.ts';
import { VISIT_TYPE_SYSTEM } from './resources.ts';

const reference = z.object({ reference: z.string().max(200) });

/** Of an Appointment to be booked: what decides about it. Other elements are ours to say. */
const NewAppointment = z.object({
  resourceType: z.literal('Appointment'),
  status: z.enum(['proposed', 'pending', 'booked']),
  serviceType: z
    .array(z.object({ coding: z.array(z.object({ system: z.string(), code: z.string() })) }))
    .length(1),
  start: z.iso.datetime({ offset: true }),
  /** Why the patient comes, in their words; read by them and the practitioner alone. */
  comment: z.string().trim().min(1).max(1000).optional(),
  participant: z
    .array(z.object({ actor: reference }))
    .min(1)
    .max(10),
});

const CancelledAppointment = z.object({
  resourceType: z.literal('Appointment'),
  id: z.string(),
  status: z.literal('cancelled', { error: 'Only a cancellation can be written' }),
  start: z.iso.datetime({ offset: true }).optional(),
});

const NewResponse = z.object({
  resourceType: z.literal('AppointmentResponse'),
  appointment: reference,
  participantStatus: z.enum(['accepted', 'declined']),
  comment: z.string().trim().min(1).max(1000).optional(),
});

/** A booking as an Appointment asks for it. Throws 422 with every fault. */
export function bookingOf(body: unknown): BookingRequest {
  const { serviceType, participant, start, comment } = read(NewAppointment, body);
  const visitTypeId = serviceType[0]?.coding.find(
    ({ system }) => system === VISIT_TYPE_SYSTEM,
  )?.code;
  const actors = participant.map(({ actor }) => actor.reference);
  const idOf = (type: string): string | undefined => {
    const [one, ...others] = actors.filter((actor) => actor.startsWith(`${type}/`));
    return others.length > 0 ? undefined : one?.slice(type.length + 1);
  };
  const ids = {
    practitionerId: idOf('Practitioner'),
    visitTypeId,
    patientId: idOf('Patient'),
  };
  const faults = Object.entries(ids).filter(([, id]) => !z.uuid().safeParse(id).success);
  if (faults.length > 0)
    throw unprocessable(
      faults.map(([name]) => ({
        path: name === 'visitTypeId' ? 'Appointment.serviceType' : 'Appointment.participant',
        message: WANTED[name] ?? '',
        code: 'required',
      })),
    );
  // Checked above.
  const known = ids as { practitionerId: string; visitTypeId: string; patientId: string };
  return { ...known, start, ...(comment !== undefined && { reason: comment }) };
}

const WANTED: Record<string, string> = {
  practitionerId: 'One participant is a Practitioner',
  patientId: 'One participant is a Patient',
  visitTypeId: `The code of a visit type of ${VISIT_TYPE_SYSTEM}`,
};

/** Reads a cancellation. Throws 422 where anything else is to be changed. */
export function cancellationOf(body: unknown, id: string): { start: string | undefined } {
  const { id: named, start } = read(CancelledAppointment, body);
  if (named !== id)
    throw unprocessable([
      { path: 'Appointment.id', message: 'The id of the address', code: 'value' },
    ]);
  return { start };
}

/** What a clinic says to a request. Throws 422 with every fault. */
export function answerOf(body: unknown): {
  appointmentId: string;
  isAccepted: boolean;
  reason: string | undefined;
} {
  const { appointment, participantStatus, comment } = read(NewResponse, body);
  const id = appointment.reference.replace(/^Appointment\//, '');
  if (!z.uuid().safeParse(id).success)
    throw unprocessable([
      {
        path: 'AppointmentResponse.appointment',
        message: 'A reference to an Appointment is wanted',
        code: 'value',
      },
    ]);
  return { appointmentId: id, isAccepted: participantStatus === 'accepted', reason: comment };
}

function read<Shape extends z.ZodObject>(shape: Shape, body: unknown): z.infer<Shape> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  const type = (shape.shape['resourceType'] as z.ZodLiteral).value;
  throw unprocessable(
    result.error.issues.map(({ path, message, code }) => ({
      path: [type, ...path].join('.'),
      message,
      code: code ?? 'value',
    })),
  );
}
