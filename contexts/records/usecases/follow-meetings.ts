import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Encounter } from '@medplum/fhirtypes';
import type { AppointmentBooked } from '@hub/contracts/events/scheduling.ts';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Handlers } from '@hub/kernel/events/events.ts';
import { followMeeting } from '../domain/encounter.ts';
import type { Meeting, MeetingChange } from '../domain/encounter.ts';
import { wasErased } from '../store/erased.ts';
import type { GetParameters } from '../store/parameters.ts';
import type { DB } from '../store/types.gen.ts';
import type { Vault } from '../store/vault.ts';
import { insertResource, replaceResource, versioned } from '../store/write.ts';

type Parts = Pick<Kernel<DB>, 'audit' | 'clock'> & {
  parameters: GetParameters;
  vault: Vault;
};

/** Keeps one Encounter for each appointment, from what scheduling and consultation tell. */
export function followMeetings(parts: Parts): Handlers<DB> {
  const follow = (trx: Transaction<DB>, meeting: Meeting, change: MeetingChange) =>
    record(parts, trx, meeting, change);
  const plan = async (
    trx: Transaction<DB>,
    kind: 'booked' | 'rescheduled',
    { payload, sequence }: { payload: AppointmentBooked; sequence: number },
  ): Promise<void> => {
    const { clinicId, patientId, mode, start, end } = payload;
    if (await wasErased(trx, patientId)) return;
    await trx
      .insertInto('patient_clinic')
      .values({ patient_id: patientId, clinic_id: clinicId })
      .onConflict((on) => on.doNothing())
      .execute();
    if (await isNews(trx, payload, sequence))
      await follow(trx, meetingOf(payload), { kind, mode, start, end });
  };
  return {
    'appointment.booked.v1': (event, trx) => plan(trx, 'booked', event),
    'appointment.rescheduled.v1': (event, trx) => plan(trx, 'rescheduled', event),
    'appointment.cancelled.v1': async ({ payload, sequence }, trx) => {
      const { mode, start, end } = payload;
      if (await isNews(trx, payload, sequence))
        await follow(trx, meetingOf(payload), { kind: 'cancelled', mode, start, end });
    },
    'appointment.attendance-changed.v1': async ({ payload, sequence }, trx) => {
      const { attendance, at } = payload;
      if (await isNews(trx, payload, sequence))
        await follow(trx, meetingOf(payload), { kind: 'attended', attendance, at });
    },
    'visit.started.v1': async ({ payload }, trx) =>
      follow(trx, payload, { kind: 'started', at: payload.at }),
    'visit.ended.v1': async ({ payload }, trx) =>
      follow(trx, payload, { kind: 'ended', at: payload.at }),
  };
}

type OfAppointment = Pick<
  AppointmentBooked,
  'appointmentId' | 'clinicId' | 'practitionerId' | 'patientId'
>;

const meetingOf = ({ appointmentId, ...ids }: OfAppointment): Meeting => ({
  visitId: appointmentId,
  clinicId: ids.clinicId,
  practitionerId: ids.practitionerId,
  patientId: ids.patientId,
});

/** False for what is older than what was told of the appointment already. */
async function isNews(
  trx: Transaction<DB>,
  { appointmentId, patientId }: OfAppointment,
  sequence: number,
): Promise<boolean> {
  if (await wasErased(trx, patientId)) return false;
  const raised = await trx
    .insertInto('appointment_told')
    .values({ appointment_id: appointmentId, sequence })
    .onConflict((on) =>
      on
        .column('appointment_id')
        .doUpdateSet({ sequence })
        .where('appointment_told.sequence', '<', sequence),
    )
    .returning('appointment_id')
    .executeTakeFirst();
  return raised !== undefined;
}

async function record(
  parts: Parts,
  trx: Transaction<DB>,
  meeting: Meeting,
  change: MeetingChange,
): Promise<void> {
  // What is told again must not bring back who was erased.
  if (await wasErased(trx, meeting.patientId)) return;
  // Two events of one meeting may be handled at once; the lock puts them in order even before a row exists.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`encounter/${meeting.visitId}`}, 0))`.execute(
    trx,
  );
  const row = await trx
    .selectFrom('resource')
    .select(['version', 'content'])
    .where('type', '=', 'Encounter')
    .where('id', '=', meeting.visitId)
    .executeTakeFirst();
  const next = followMeeting(meeting, change, (row?.content ?? undefined) as Encounter | undefined);
  if (!next) return;
  const stored = versioned(next, meeting.visitId, (row?.version ?? 0) + 1, parts.clock.now());
  const shelves = { parameters: await parts.parameters(trx), vault: parts.vault };
  if (row) await replaceResource(trx, stored, shelves);
  else await insertResource(trx, stored, shelves);
  // No account acts here: the record follows an event.
  await parts.audit.write(trx, anonymous, {
    action: row ? 'update' : 'create',
    kind: 'Encounter',
    id: meeting.visitId,
    patient: meeting.patientId,
    clinic: meeting.clinicId,
  });
}
