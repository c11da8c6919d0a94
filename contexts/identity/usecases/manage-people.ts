import type { Transaction } from 'kysely';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, forbidden, notFound } from '@hub/kernel/errors.ts';
import { leaveClinic, managePeople, managePlatformPeople } from '../rules.ts';
import { getMembership, lockPlace } from '../store/memberships.ts';
import type { MembershipRow, Place } from '../store/memberships.ts';
import { listPeople } from '../store/people.ts';
import type { Person } from '../store/people.ts';
import type { DB } from '../store/types.gen.ts';
import { endMembership, isLastAdmin, setSuspended } from './memberships.ts';

/** Who decides over the people of a place. */
export const ruleOf = (place: Place): Rule =>
  place === null ? managePlatformPeople : managePeople;

/** Throws 403 where the actor does not decide over the people of the place. */
export const requireManager = (
  { access }: Kernel<DB>,
  db: Kernel<DB>['db'] | Transaction<DB>,
  actor: Actor,
  place: Place,
): Promise<void> =>
  access.require(db, actor, ruleOf(place), place === null ? {} : { clinic: place });

/** Everybody with a role at the place. */
export async function readPeople(
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
): Promise<Person[]> {
  await requireManager(kernel, kernel.db, actor, place);
  await kernel.audit.write(kernel.db, actor, {
    action: 'search',
    kind: 'membership',
    clinic: place,
  });
  return listPeople(kernel.db, place);
}

/** One person with why they have what rights; 404 for somebody without a role there. */
export async function readPerson(
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
  accountId: string,
): Promise<Person> {
  await requireManager(kernel, kernel.db, actor, place);
  const [person] = await listPeople(kernel.db, place, accountId);
  if (person === undefined) throw notFound('person');
  await kernel.audit.write(kernel.db, actor, {
    action: 'read',
    kind: 'membership',
    id: accountId,
    clinic: place,
  });
  return person;
}

/** What an administrator changes of somebody's role. */
export interface MembershipChange {
  suspended?: boolean | undefined;
  displayName?: string | null | undefined;
}

/**
 * Suspends a role, lifts that, or changes what colleagues call the person. Throws 409 `last_admin`,
 * `own_membership`: nobody suspends themself.
 */
export async function changeMembership(
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
  id: string,
  { suspended, displayName }: MembershipChange,
): Promise<Person> {
  const accountId = await changing(kernel, actor, place, id, async (trx, row, by) => {
    if (displayName !== undefined) {
      await trx
        .updateTable('membership')
        .set({ display_name: displayName })
        .where('id', '=', id)
        .execute();
      await kernel.audit.write(trx, actor, {
        action: 'update',
        kind: 'membership',
        id: row.user_id,
        clinic: place,
      });
    }
    if (suspended === undefined || suspended === (row.suspended_at !== null)) return;
    if (suspended) {
      refuseOwn(row, by);
      await refuseLast(trx, row);
    }
    await setSuspended(kernel, trx, actor, row, suspended ? by.accountId : null);
  });
  const [person] = await listPeople(kernel.db, place, accountId);
  if (person === undefined) throw notFound('person');
  return person;
}

/** Takes a role away. Throws 409 `last_admin`, and `own_membership` with the way out: to leave oneself. */
export async function removeMembership(
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
  id: string,
): Promise<void> {
  await changing(kernel, actor, place, id, async (trx, row, by) => {
    refuseOwn(row, by);
    await refuseLast(trx, row);
    await endMembership(kernel, trx, actor, row);
  });
}

/** Gives up one's own role. Throws 404 for anybody else's, 409 `last_admin`. */
export async function leave(kernel: Kernel<DB>, actor: Actor, id: string): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, leaveClinic, {});
    const { clinic_id } = await getMembership(trx, id);
    await lockPlace(trx, clinic_id);
    const row = await getMembership(trx, id);
    if (actor.kind !== 'account' || row.user_id !== actor.accountId) throw notFound('membership');
    await refuseLast(trx, row);
    await endMembership(kernel, trx, actor, row);
  });
}

/** Runs a change of one membership of the place, alone; returns whose it is. */
async function changing(
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
  id: string,
  change: (trx: Transaction<DB>, row: MembershipRow, by: AccountActor) => Promise<void>,
): Promise<string> {
  if (actor.kind !== 'account') throw forbidden();
  return kernel.db.transaction().execute(async (trx) => {
    await lockPlace(trx, place);
    await requireManager(kernel, trx, actor, place);
    const row = await getMembership(trx, id);
    if (row.clinic_id !== place) throw notFound('membership');
    await change(trx, row, actor);
    return row.user_id;
  });
}

function refuseOwn({ user_id }: MembershipRow, { accountId }: AccountActor): void {
  if (user_id === accountId)
    throw conflict('own_membership', 'To leave yourself, say so', { wayOut: 'leave' });
}

async function refuseLast(trx: Transaction<DB>, row: MembershipRow): Promise<void> {
  if (await isLastAdmin(trx, row))
    throw conflict('last_admin', 'Somebody must be left who administers');
}
