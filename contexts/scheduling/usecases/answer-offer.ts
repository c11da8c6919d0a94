import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import { anonymous, subjectOf } from '@hub/kernel/access/actor.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, notFound } from '@hub/kernel/errors.ts';
import { answerOffer } from '../rules.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import type { LinkedOffer, WaitingOffer } from '../schemas/waiting-list.ts';
import { actingAs } from '../store/appointment-row.ts';
import { offerOfToken } from '../store/offer-links.ts';
import {
  entryTargets,
  findOffer,
  getOffer,
  lockOffer,
  lockOffers,
  practitionerOfOffer,
} from '../store/offers.ts';
import type { LockedOffer } from '../store/offers.ts';
import type { DB } from '../store/types.gen.ts';
import { bookHeld } from './book-held.ts';
import { moveAppointment } from './move-appointment.ts';
import { closeOffer } from './settle-offers.ts';
import { retryingDeadlocks } from './turns.ts';

type Answer = 'take' | 'decline';

/**
 * Takes or declines an offer. Taking books the time that is kept, or moves the visit that the patient
 * has later. 409 `offer_expired`, `offer_declined`, `offer_taken` where it is settled otherwise;
 * `appointment_cancelled` where there is nothing to move any more. The same answer twice changes nothing.
 */
export async function settleOffer(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  answer: Answer,
): Promise<WaitingOffer> {
  const allowed = kernel.access.where(actor, answerOffer, entryTargets);
  await answered(kernel, id, answer, {
    actor,
    condition: sql`${allowed}`,
    as: async (trx, offer) => {
      const party = actingAs(kernel.access, actor, {
        patient: offer.patientId,
        practitioner: offer.practitionerId,
        clinic: offer.clinicId,
      });
      const { rows } = await sql<{ party: AppointmentParty }>`select ${party} as party`.execute(
        trx,
      );
      return { as: rows[0]!.party, by: subjectOf(actor)! };
    },
  });
  return getOffer(kernel, actor, id);
}

/** What the mailed link of an offer shows. Throws `link_invalid` for anything that we did not mail. */
export async function readOfferLink(kernel: Kernel<DB>, token: string): Promise<LinkedOffer> {
  const id = offerOfToken(kernel, token);
  const offer = id === undefined ? undefined : await findOffer(kernel.db, id);
  if (offer === undefined) throw linkInvalid();
  return offer;
}

/** Answers by the mailed link, in the name of whoever joined the list. */
export async function settleOfferByLink(
  kernel: Kernel<DB>,
  token: string,
  answer: Answer,
): Promise<LinkedOffer> {
  const { id } = await readOfferLink(kernel, token);
  await answered(kernel, id, answer, {
    actor: anonymous,
    condition: sql`true`,
    // The link goes to the patient or who acts for them, also where the clinic put them on the list.
    as: async (_trx, { createdAs, createdBy }) => ({
      as: createdAs === 'guardian' ? 'guardian' : 'patient',
      by: createdBy,
    }),
  });
  return readOfferLink(kernel, token);
}

const linkInvalid = () => new AppError('link_invalid', 'This link is not valid', { status: 404 });

interface Answering {
  /** Whom the audit log names. */
  actor: Actor;
  /** Whether the offer is theirs to answer. */
  condition: RawBuilder<unknown>;
  /** In whose name the visit is booked, and by which account. */
  as(trx: Transaction<DB>, offer: LockedOffer): Promise<{ as: AppointmentParty; by: string }>;
}

const answered = (
  kernel: Kernel<DB>,
  id: string,
  answer: Answer,
  { actor, condition, as }: Answering,
): Promise<void> =>
  retryingDeadlocks(() =>
    kernel.db.transaction().execute(async (trx) => {
      const practitionerId = await practitionerOfOffer(trx, id, condition);
      if (practitionerId === undefined) throw notFound('waiting-offer');
      await lockOffers(trx, practitionerId);
      const offer = await lockOffer(trx, id);
      if (offer === undefined) throw notFound('waiting-offer');
      const wanted = answer === 'take' ? 'taken' : 'declined';
      if (offer.state === wanted) return;
      requireOpen(kernel, offer);
      if (answer === 'decline') await closeOffer(kernel, trx, offer, 'declined');
      else await take(kernel, trx, offer, { actor, ...(await as(trx, offer)) });
      await kernel.audit.write(trx, actor, {
        action: 'update',
        kind: 'waiting-offer',
        id,
        patient: offer.patientId,
        clinic: offer.clinicId,
      });
    }),
  );

function requireOpen({ clock }: Kernel<DB>, { state, expiresAt }: LockedOffer): void {
  if (state === 'taken') throw conflict('offer_taken', 'The offer was taken already');
  if (state === 'declined') throw conflict('offer_declined', 'The offer was declined');
  if (state === 'expired' || expiresAt <= clock.now()) throw expired();
}

const expired = (): AppError => conflict('offer_expired', 'The offer is over');

interface Taking {
  actor: Actor;
  as: AppointmentParty;
  by: string;
}

async function take(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  offer: LockedOffer,
  taking: Taking,
): Promise<void> {
  // The place goes with its hold; without one, somebody was slower than the time that it was kept.
  if (offer.placeId === null) throw expired();
  const appointmentId =
    offer.movesAppointmentId === null
      ? await bookHeld(kernel, trx, { ...offer, placeId: offer.placeId }, taking)
      : await moveLater(kernel, trx, offer, offer.movesAppointmentId, offer.placeId, taking);
  if (appointmentId === undefined) throw expired();
  await trx
    .updateTable('waiting_offer')
    .set({ state: 'taken', settled_at: kernel.clock.now(), appointment_id: appointmentId })
    .where('id', '=', offer.id)
    .execute();
  await trx
    .updateTable('waiting_entry')
    .set({ state: 'taken' })
    .where('id', '=', offer.entryId)
    .execute();
}

/** Moves the visit that the patient has later into the time that is kept. The clinic offered it, so it waits for no approval. */
async function moveLater(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { practitionerId, start, end }: LockedOffer,
  appointmentId: string,
  heldPlaceId: string,
  { actor, as }: Taking,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', appointmentId)
    .where('state', '=', 'booked')
    .where('start_at', '>', kernel.clock.now())
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined)
    throw conflict(
      'appointment_cancelled',
      'The visit that would be moved was cancelled or is over',
    );
  const target = { practitionerId, start, end, heldPlaceId };
  const outcome = await moveAppointment(kernel, trx, row, target, { actor, as, awaits: null });
  return outcome === 'moved' ? row.id : undefined;
}
