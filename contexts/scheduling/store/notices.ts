import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import { modeOf } from './schedules.ts';
import type { DB } from './types.gen.ts';

/** What a notice says of a visit, or of a time that is offered. */
export interface NoticeSubject {
  patientId: string;
  /** The account that asked for it, and in whose name. */
  askedBy: string;
  askedAs: AppointmentParty | null;
  start: Date;
  end: Date;
  mode: VisitMode;
  /** Of the practitioner. */
  timeZone: string;
  practitionerName: string;
  slug: string;
  clinicName: string;
  phone: string | null;
}

/** An appointment as its notices tell of it. */
export interface NoticeAppointment extends NoticeSubject {
  id: string;
  state: string;
  revision: number;
  linkVersion: number;
  awaitsUntil: Date | null;
  /** Whether it was certain at any time, and so stands in calendars. */
  wasCertain: boolean;
  cancelledBy: string | null;
}

interface Row {
  patient_id: string;
  asked_by: string;
  asked_as: string | null;
  start_at: Date;
  end_at: Date;
  mode: string;
  time_zone: string;
  practitioner_name: string;
  slug: string;
  clinic_name: string | null;
  phone: string | null;
}

/** Reads an appointment in the state that the transaction has made of it. Undefined where it is gone. */
export async function findNoticeAppointment(
  trx: Transaction<DB>,
  id: string,
): Promise<NoticeAppointment | undefined> {
  const row = await trx
    .selectFrom('appointment as a')
    .innerJoin('practitioner as p', 'p.id', 'a.practitioner_id')
    .leftJoin('clinic as c', 'c.id', 'a.clinic_id')
    .select([
      'a.patient_id',
      'a.booked_by as asked_by',
      'a.booked_as as asked_as',
      'a.start_at',
      'a.end_at',
      'a.mode',
      'p.time_zone',
      'p.name as practitioner_name',
      'p.slug',
      'c.name as clinic_name',
      'c.phone',
      'a.id',
      'a.state',
      'a.revision',
      'a.link_version',
      'a.awaits_until',
      'a.confirmed_at',
      'a.cancelled_by',
    ])
    .where('a.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      ...subjectOf(row),
      id: row.id,
      state: row.state,
      revision: row.revision,
      linkVersion: row.link_version,
      awaitsUntil: row.awaits_until,
      wasCertain: row.confirmed_at !== null,
      cancelledBy: row.cancelled_by,
    }
  );
}

/** An open offer from the waiting list, and until when it stands. */
export async function findNoticeOffer(
  trx: Transaction<DB>,
  id: string,
): Promise<(NoticeSubject & { id: string; expiresAt: Date }) | undefined> {
  const row = await trx
    .selectFrom('waiting_offer as o')
    .innerJoin('waiting_entry as e', 'e.id', 'o.entry_id')
    .innerJoin('visit_type as t', 't.id', 'e.visit_type_id')
    .innerJoin('practitioner as p', 'p.id', 'e.practitioner_id')
    .leftJoin('clinic as c', 'c.id', 'e.clinic_id')
    .select([
      'e.patient_id',
      'e.created_by as asked_by',
      'e.created_as as asked_as',
      'o.start_at',
      'o.end_at',
      't.mode',
      'p.time_zone',
      'p.name as practitioner_name',
      'p.slug',
      'c.name as clinic_name',
      'c.phone',
      'o.id',
      'o.expires_at',
    ])
    .where('o.id', '=', id)
    .where('o.state', '=', 'open')
    .executeTakeFirst();
  return row && { ...subjectOf(row), id: row.id, expiresAt: row.expires_at };
}

const subjectOf = (row: Row): NoticeSubject => ({
  patientId: row.patient_id,
  askedBy: row.asked_by,
  askedAs: row.asked_as as AppointmentParty | null,
  start: row.start_at,
  end: row.end_at,
  mode: modeOf(row.mode),
  timeZone: row.time_zone,
  practitionerName: row.practitioner_name,
  slug: row.slug,
  clinicName: row.clinic_name ?? '',
  phone: row.phone,
});

/** Who is told, and whether they act for the patient. */
export interface Reader {
  to: { account: string } | { patient: string };
  isForOther: boolean;
}

/**
 * Who is told: the patient's own account; where they have none, those who act for them now; else who
 * asked for it in the patient's name; else the patient, by the address that their clinic wrote down, if
 * it did. A former guardian is not told.
 */
export async function readersOf(
  trx: Transaction<DB>,
  { patientId, askedBy, askedAs }: Pick<NoticeSubject, 'patientId' | 'askedBy' | 'askedAs'>,
  now: Date,
): Promise<Reader[]> {
  const { rows } = await sql<{ subject: string; kind: 'self' | 'guardian' }>`
    select r.subject, r.kind from kernel.relation r
    where r.object = ${patientId}::uuid and r.kind in ('self', 'guardian')
      and r.valid_from <= ${now} and (r.valid_until is null or r.valid_until > ${now})
    order by r.subject`.execute(trx);
  const own = rows.filter(({ kind }) => kind === 'self');
  const isForOther = own.length === 0;
  if (rows.length > 0)
    return (isForOther ? rows : own).map(({ subject }) => ({
      to: { account: subject },
      isForOther,
    }));
  const to = askedAs === 'patient' ? { account: askedBy } : { patient: patientId };
  return [{ to, isForOther: false }];
}
