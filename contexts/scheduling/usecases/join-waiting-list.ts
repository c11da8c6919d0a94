import type { Transaction } from 'kysely';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { Actor, TokenActor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import {
  conflict,
  forbidden,
  notFound,
  unauthenticated,
  unprocessable,
} from '@hub/kernel/errors.ts';
import { DAY_MS } from '../domain/interval.ts';
import { LONGEST_HORIZON_DAYS } from '../domain/schedule.ts';
import { answerOffer, joinWaitingList as mayJoin } from '../rules.ts';
import type { WaitingEntry, WaitingRequest } from '../schemas/waiting-list.ts';
import { partyOf } from '../store/bookings.ts';
import { entryTargets, lockOffer, lockOffers } from '../store/offers.ts';
import { findSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { getEntry, insertEntry } from '../store/waiting-list.ts';
import { closeOffer } from './settle-offers.ts';
import { retryingDeadlocks } from './turns.ts';

/** Whoever waits for more than this is better served by a call. */
const MOST_ENTRIES = 20;

/**
 * Puts a patient on the list. 409 `already_waiting` with the entry that is there, `too_many_entries`,
 * or `appointment_unsuitable` for a visit to be moved that is not theirs, not of this kind, or over.
 */
export async function joinWaitingList(
  kernel: Kernel<DB>,
  actor: Actor,
  request: WaitingRequest,
): Promise<WaitingEntry> {
  if (actor.kind === 'anonymous') throw unauthenticated();
  const id = await kernel.db.transaction().execute((trx) => join(kernel, trx, actor, request));
  return getEntry(kernel, actor, id);
}

async function join(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: TokenActor,
  request: WaitingRequest,
): Promise<string> {
  const { practitionerId, visitTypeId } = request;
  const at = kernel.clock.now();
  const here = { start: at.getTime(), end: at.getTime() };
  const schedule = await findSchedule(trx, practitionerId, here, visitTypeId);
  if (schedule === undefined) throw notFound('practitioner');
  if (schedule.types.length === 0) throw notFound('visit-type');
  const { clinicId } = schedule;
  const { patientId, as } = await requireParty({ ...kernel, db: trx }, actor, request, clinicId);
  await kernel.access.require(trx, actor, mayJoin, {
    patient: patientId,
    practitioner: practitionerId,
    clinic: clinicId,
  });
  const window = windowOf(request, at);
  if (request.appointmentId !== undefined) {
    const start = await requireLater(trx, request, request.appointmentId, patientId, at);
    if (start < window.until) window.until = start;
  }
  if (window.until <= window.from) throw faultyUntil('Must lie after `from`', 'range');
  const waiting = await trx
    .selectFrom('waiting_entry')
    .select(['id', 'practitioner_id', 'visit_type_id'])
    .where('patient_id', '=', patientId)
    .where('state', '=', 'waiting')
    .execute();
  const same = waiting.find(
    (each) => each.practitioner_id === practitionerId && each.visit_type_id === visitTypeId,
  );
  if (same) throw alreadyWaiting(same.id);
  if (waiting.length >= MOST_ENTRIES)
    throw conflict('too_many_entries', 'The patient waits for many visits already');
  const id = await insertEntry(trx, {
    clinicId,
    practitionerId,
    visitTypeId,
    patientId,
    appointmentId: request.appointmentId ?? null,
    ...window,
    payer: request.payer ?? null,
    by: subjectOf(actor)!,
    as,
    at,
  });
  if (id === undefined) throw alreadyWaiting(null);
  await kernel.audit.write(trx, actor, {
    action: 'create',
    kind: 'waiting-entry',
    id,
    patient: patientId,
    clinic: clinicId,
  });
  return id;
}

/** The list leads to a booking, so whoever joins for somebody must be able to book for them. */
async function requireParty(
  kernel: Kernel<DB>,
  actor: TokenActor,
  { patientId, practitionerId }: WaitingRequest,
  clinicId: string,
) {
  const party = await partyOf(kernel, actor, { patientId, practitionerId, clinicId });
  if (party.patientId === null)
    throw unprocessable([{ path: 'body.patientId', message: 'Say for whom', code: 'required' }]);
  if (!party.allowed) throw forbidden();
  if (party.as === 'clinic' && !party.known) throw forbidden('patient_not_known');
  return { patientId: party.patientId, as: party.as };
}

function windowOf({ from, until }: WaitingRequest, now: Date): { from: Date; until: Date } {
  const start = from === undefined ? now.getTime() : Math.max(Date.parse(from), now.getTime());
  const end = Date.parse(until);
  if (end <= now.getTime()) throw faultyUntil('Must lie in the future', 'past');
  if (end > now.getTime() + LONGEST_HORIZON_DAYS * DAY_MS)
    throw faultyUntil(`At most ${LONGEST_HORIZON_DAYS} days ahead`, 'range');
  return { from: new Date(start), until: new Date(end) };
}

const faultyUntil = (message: string, code: string) =>
  unprocessable([{ path: 'body.until', message, code }]);

const alreadyWaiting = (id: string | null) =>
  conflict('already_waiting', 'The patient waits for this visit already', { id });

/** When the visit is that would be moved: one of the patient's own, of the same kind, to come. */
async function requireLater(
  trx: Transaction<DB>,
  { practitionerId, visitTypeId }: WaitingRequest,
  appointmentId: string,
  patientId: string,
  now: Date,
): Promise<Date> {
  const later = await trx
    .selectFrom('appointment')
    .select('start_at')
    .where('id', '=', appointmentId)
    .where('patient_id', '=', patientId)
    .where('practitioner_id', '=', practitionerId)
    .where('visit_type_id', '=', visitTypeId)
    .where('state', '=', 'booked')
    .where('start_at', '>', now)
    .executeTakeFirst();
  if (later === undefined)
    throw conflict('appointment_unsuitable', 'No visit of this kind to come that could be moved');
  return later.start_at;
}

/** Leaves the list; time that is kept for the patient goes to the next. Leaving twice changes nothing. */
export async function leaveWaitingList(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<WaitingEntry> {
  await retryingDeadlocks(() =>
    kernel.db.transaction().execute(async (trx) => {
      const entry = await trx
        .selectFrom('waiting_entry as e')
        .selectAll('e')
        .where('e.id', '=', id)
        .where(kernel.access.where(actor, answerOffer, entryTargets))
        .executeTakeFirst();
      if (entry === undefined) throw notFound('waiting-entry');
      await lockOffers(trx, entry.practitioner_id);
      const left = await trx
        .updateTable('waiting_entry')
        .set({ state: 'withdrawn' })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      if (left.numUpdatedRows === 0n) return;
      await kernel.audit.write(trx, actor, {
        action: 'update',
        kind: 'waiting-entry',
        id,
        patient: entry.patient_id,
        clinic: entry.clinic_id,
      });
      const open = await trx
        .selectFrom('waiting_offer')
        .select('id')
        .where('entry_id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst();
      const offer = open && (await lockOffer(trx, open.id));
      if (offer) await closeOffer(kernel, trx, offer, 'declined');
    }),
  );
  return getEntry(kernel, actor, id);
}
