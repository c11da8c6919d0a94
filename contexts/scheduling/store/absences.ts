import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Interval } from '../domain/interval.ts';
import { manageAbsence } from '../rules.ts';
import type { Absence, AbsenceInput, AbsenceKind, AbsenceQuery } from '../schemas/absences.ts';
import { requirePractitioner } from './availability.ts';
import type { DB } from './types.gen.ts';

interface AbsenceRow {
  id: string;
  practitioner_id: string;
  clinic_id: string;
  from: Date;
  to: Date;
  kind: string;
  created_at: Date;
  ended_at: Date | null;
  visits: number;
}

const selectAbsences = (now: Date): RawBuilder<AbsenceRow> => sql<AbsenceRow>`
  select b.id, b.practitioner_id, b.clinic_id, lower(b.during) as from, upper(b.during) as to, b.kind, b.created_at, b.ended_at,
    case when b.ended_at is not null then 0 else (select count(*)::int from appointment a
      where a.practitioner_id = b.practitioner_id and a.state <> 'cancelled' and a.start_at > ${now}
        and tstzrange(a.start_at, a.end_at) && b.during and a.start_at < upper(b.during)) end as visits
  from absence b`;

const allowed = ({ access }: Kernel<DB>, actor: Actor) =>
  access.where(actor, manageAbsence, {
    practitioner: sql.ref<string>('b.practitioner_id'),
    clinic: sql.ref<string>('b.clinic_id'),
  });

/** The absence, if the actor plans it; throws `not_found` for any other. */
export async function getAbsence(
  kernel: Kernel<DB>,
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  { lock = false } = {},
): Promise<Absence> {
  const { rows } =
    await sql<AbsenceRow>`${selectAbsences(kernel.clock.now())} where b.id = ${id}::uuid and ${allowed(kernel, actor)}
      ${lock ? sql`for update of b` : sql``}`.execute(db);
  if (rows[0] === undefined) throw notFound('absence');
  return toAbsence(rows[0]);
}

/** The clinic of a practitioner whose absences the actor plans; throws for anybody else's. */
export async function requireManager(
  { access }: Kernel<DB>,
  db: Kysely<DB>,
  actor: Actor,
  practitionerId: string,
): Promise<string> {
  const { clinic_id: clinic } = await requirePractitioner(db, practitionerId);
  await access.require(db, actor, manageAbsence, { practitioner: practitionerId, clinic });
  return clinic;
}

/** A practitioner's absences that hold, soonest first; those that are over only where they are asked for. */
export async function listAbsences(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  { from, to }: AbsenceQuery,
): Promise<Absence[]> {
  await requireManager(kernel, kernel.db, actor, practitionerId);
  const now = kernel.clock.now();
  const range = sql`tstzrange(${from === undefined ? now : new Date(from)}, ${to === undefined ? null : new Date(to)}::timestamptz)`;
  const { rows } = await sql<AbsenceRow>`${selectAbsences(now)}
    where b.practitioner_id = ${practitionerId}::uuid and b.ended_at is null and b.during && ${range}
    order by b.during, b.id limit 500`.execute(kernel.db);
  return rows.map(toAbsence);
}

export async function insertAbsence(
  trx: Transaction<DB>,
  { from, to, kind }: AbsenceInput,
  {
    practitionerId,
    clinicId,
    by,
    at,
  }: { practitionerId: string; clinicId: string; by: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into absence (practitioner_id, clinic_id, during, kind, created_by, created_at)
    values (${practitionerId}::uuid, ${clinicId}::uuid, tstzrange(${new Date(from)}, ${new Date(to)}), ${kind}, ${by}::uuid, ${at})
    returning id`.execute(trx);
  return rows[0]!.id;
}

export async function updateAbsence(
  trx: Transaction<DB>,
  id: string,
  { from, to, kind }: AbsenceInput,
): Promise<void> {
  await sql`update absence set during = tstzrange(${new Date(from)}, ${new Date(to)}), kind = ${kind}
    where id = ${id}::uuid`.execute(trx);
}

export const spanOf = ({ from, to }: { from: string; to: string }): Interval => ({
  start: Date.parse(from),
  end: Date.parse(to),
});

const toAbsence = (row: AbsenceRow): Absence => ({
  id: row.id,
  practitionerId: row.practitioner_id,
  clinicId: row.clinic_id,
  from: row.from.toISOString(),
  to: row.to.toISOString(),
  kind: row.kind as AbsenceKind,
  createdAt: row.created_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  visits: row.visits,
});
