import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Subject } from '@hub/kernel/privacy/personal-data.ts';
import { releasePlace } from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { offerSoon } from './offer-freed.ts';

/** For what a patient waited and waits, and what they were offered. */
export async function waitingOf({ patientId }: Subject, trx: Transaction<DB>): Promise<unknown[]> {
  if (patientId === null) return [];
  const { rows } = await sql`
    select e.id, e.clinic_id as "clinicId", e.practitioner_id as "practitionerId", t.name as "visitType", e.from_at as "from",
      e.until_at as "until", e.state, e.payer, e.created_at as "joinedAt",
      coalesce((select json_agg(json_build_object('start', o.start_at, 'end', o.end_at, 'offeredAt', o.offered_at,
          'expiresAt', o.expires_at, 'state', o.state, 'settledAt', o.settled_at) order by o.offered_at)
        from waiting_offer o where o.entry_id = e.id), '[]') as offers
    from waiting_entry e join visit_type t on t.id = e.visit_type_id
    where e.patient_id = ${patientId}::uuid order by e.created_at, e.id`.execute(trx);
  return rows;
}

/** Takes a patient off every list; what was kept for them goes to the next. Returns how many entries. */
export async function eraseWaiting(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  patientId: string,
): Promise<number> {
  // Who joins at this moment is waited for and goes too; who comes later sees that the patient is gone.
  await sql`lock table waiting_entry in share row exclusive mode`.execute(trx);
  const { rows: kept } = await sql<{
    place_id: string;
    practitioner_id: string;
    start_at: Date;
    end_at: Date;
  }>`
    select h.place_id, h.practitioner_id, h.start_at, h.end_at
    from waiting_offer o join waiting_entry e on e.id = o.entry_id join hold h on h.id = o.hold_id
    where e.patient_id = ${patientId}::uuid and o.state = 'open'`.execute(trx);
  const { numDeletedRows } = await trx
    .deleteFrom('waiting_entry')
    .where('patient_id', '=', patientId)
    .executeTakeFirst();
  for (const { place_id: placeId, practitioner_id: practitionerId, ...time } of kept) {
    await releasePlace(trx, placeId);
    await offerSoon(kernel, trx, practitionerId, {
      start: time.start_at.getTime(),
      end: time.end_at.getTime(),
    });
  }
  return Number(numDeletedRows);
}

/** Entries that nobody waits for any more served their purpose (GDPR, Art. 5(1)(e)). Returns how many went. */
export async function purgeWaiting(db: Kysely<DB>, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('waiting_entry')
    .where('state', '<>', 'waiting')
    .where('until_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
