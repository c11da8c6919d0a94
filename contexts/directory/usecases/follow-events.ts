import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Handlers, HubEvent } from '@hub/kernel/events/events.ts';
import { accountOf } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';
import { announcePractitioner } from './announce.ts';
import { leave } from './remove-practitioner.ts';
import { UNCHECKED } from './save-practitioner.ts';

/** What the directory takes from other contexts: free slots, and whose account is whose practitioner. */
export const followEvents = (kernel: Kernel<DB>): Handlers<DB> => ({
  'free-slots.changed.v1': followFreeSlots,
  'relation.granted.v1': ({ payload }, trx) => followAccount(kernel, payload, trx),
  'relation.revoked.v1': ({ payload }, trx) => followAccount(kernel, payload, trx),
  'membership.changed.v1': (event, trx) => followMembership(kernel, event, trx),
});

async function followFreeSlots(
  { payload, sequence }: HubEvent<'free-slots.changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const newer = await trx
    .updateTable('practitioner')
    .set({ modes: payload.modes, slots_sequence: sequence })
    .where('id', '=', payload.practitionerId)
    .where('slots_sequence', '<', sequence)
    .returning('id')
    .executeTakeFirst();
  if (newer === undefined) return;
  await trx.deleteFrom('free_slot').where('practitioner_id', '=', payload.practitionerId).execute();
  if (payload.slots.length === 0) return;
  await trx
    .insertInto('free_slot')
    .values(
      payload.slots.map(({ start, end, visitTypeId, mode }) => ({
        practitioner_id: payload.practitionerId,
        start_at: start,
        end_at: end,
        visit_type_id: visitTypeId,
        mode,
      })),
    )
    .onConflict((row) => row.doNothing())
    .execute();
}

/** The relation as it stands decides, so the order in which events come does not matter. */
async function followAccount(
  kernel: Kernel<DB>,
  relation: { kind: string; object: string },
  trx: Transaction<DB>,
): Promise<void> {
  if (relation.kind !== 'practitioner') return;
  const account = await accountOf(trx, relation.object, kernel.clock.now());
  const row = await trx
    .updateTable('practitioner')
    .set({ account_id: account })
    .where('id', '=', relation.object)
    .where('account_id', 'is distinct from', account)
    .returning(['id', 'checked_by'])
    .executeTakeFirst();
  if (row === undefined) return;
  // Who checked the number turns out to be its holder: nobody vouches for themselves.
  if (account !== null && row.checked_by === account) {
    await trx.updateTable('practitioner').set(UNCHECKED).where('id', '=', row.id).execute();
  }
  await announcePractitioner(kernel, trx, row.id);
}

/** Who is suspended takes no bookings; who was removed has left. */
async function followMembership(
  kernel: Kernel<DB>,
  { payload: { role, state, clinicId, practitionerIds } }: HubEvent<'membership.changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  if (role !== 'doctor') return;
  const rows = await trx
    .selectFrom('practitioner')
    .selectAll()
    .where('id', 'in', [NOBODY, ...practitionerIds])
    .where('clinic_id', '=', clinicId)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const row of rows) {
    const account = await accountOf(trx, row.id, kernel.clock.now());
    if (state === 'ended' && account === null) {
      await leave(kernel, trx, row);
      continue;
    }
    // By the relation as it stands: events may come in any order.
    const suspended = account === null;
    if (suspended === row.suspended) continue;
    await trx.updateTable('practitioner').set({ suspended }).where('id', '=', row.id).execute();
    await announcePractitioner(kernel, trx, row.id);
  }
}

/** So that an empty list is none in SQL either. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
