import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { ChangePolicy } from '../domain/changes.ts';
import { tellPractitioner } from './practice.ts';
import type { Practice } from './practice.ts';

/** Moves a visit by the API and gives the answer, whatever it is. */
export const reschedule = (
  { hub }: Pick<Practice, 'hub'>,
  actor: TestActor | null,
  id: string,
  payload: object,
): Promise<LightMyRequestResponse> =>
  hub.app.inject({
    method: 'POST',
    url: `/api/v1/scheduling/appointments/${id}/reschedule`,
    ...(actor && { headers: actor.headers }),
    payload,
  });

/** Writes a clinic's policy, and the number at which it is reached. */
export async function setPolicy(
  { hub, clinicId }: Pick<Practice, 'hub' | 'clinicId'>,
  policy: Partial<ChangePolicy>,
): Promise<void> {
  await hub.owner.query(
    `insert into scheduling.booking_policy (clinic_id, cancel_until_minutes, reschedule_until_minutes, late_cancellation, no_show_after_minutes)
     values ($1, $2, $3, $4, $5) on conflict (clinic_id) do update set cancel_until_minutes = excluded.cancel_until_minutes,
       reschedule_until_minutes = excluded.reschedule_until_minutes, late_cancellation = excluded.late_cancellation,
       no_show_after_minutes = excluded.no_show_after_minutes`,
    [
      clinicId,
      policy.cancelUntilMinutes ?? 0,
      policy.rescheduleUntilMinutes ?? 0,
      policy.lateCancellation ?? 'allowed',
      policy.noShowAfterMinutes ?? 15,
    ],
  );
  await hub.owner.query(
    `insert into scheduling.clinic (id, name, country, time_zone, phone, active, sequence)
     values ($1, 'Praxis', 'DE', 'Europe/Berlin', '+49 221 123456', true, 1) on conflict do nothing`,
    [clinicId],
  );
}

/** Another practitioner with the same hours, in this clinic unless told. */
export async function addColleague(
  practice: Practice,
  clinicId: string = practice.clinicId,
): Promise<{ practitionerId: string }> {
  const practitionerId = randomUUID();
  await tellPractitioner(practice.hub, { practitionerId, clinicId, timeZone: 'Europe/Berlin' });
  await practice.hub.owner.query(
    `with mine as (insert into scheduling.availability (practitioner_id, version) values ($1, 1))
     insert into scheduling.weekly_hours (practitioner_id, weekday, start_minute, end_minute, modes)
     select $1, weekday, start_minute, end_minute, modes from scheduling.weekly_hours where practitioner_id = $2`,
    [practitionerId, practice.practitionerId],
  );
  return { practitionerId };
}

/** What is wrong with the times of appointments and reservations, as the database has them; empty where all is well. */
export async function faultsOfTime({ hub }: Pick<Practice, 'hub'>): Promise<unknown[]> {
  const { rows } = await hub.owner.query(`
    select 'overlap' as fault, a.id from scheduling.appointment a join scheduling.appointment b
      on a.practitioner_id = b.practitioner_id and a.id < b.id and a.during && b.during and a.reservation_id <> b.reservation_id
      where a.state <> 'cancelled' and b.state <> 'cancelled'
    union all select 'without time', a.id from scheduling.appointment a where a.state <> 'cancelled'
      and not exists (select 1 from scheduling.reservation r where r.id = a.reservation_id
        and r.during = a.during and r.practitioner_id = a.practitioner_id and r.start_at = a.start_at and r.end_at = a.end_at)
    union all select 'without place', a.id from scheduling.appointment a where a.state <> 'cancelled'
      and not exists (select 1 from scheduling.place p where p.id = a.place_id and p.reservation_id = a.reservation_id and p.held_until is null)
    union all select 'left over', p.id from scheduling.place p where p.held_until is null
      and not exists (select 1 from scheduling.appointment a where a.place_id = p.id)
    union all select 'empty', r.id from scheduling.reservation r where r.kind = 'visit'
      and not exists (select 1 from scheduling.place p where p.reservation_id = r.id)`);
  return rows;
}
