import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * Voids every link to a patient's visits that was mailed to an address which is theirs no more: whoever
 * reads that mailbox now moves and cancels nothing. Later mails carry new links.
 */
export const revokeLinks = async (
  { payload: { patientId, isMoved } }: HubEvent<'patient.contact-changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> => {
  if (!isMoved) return;
  await sql`update appointment set link_version = link_version + 1 where patient_id = ${patientId}::uuid`.execute(
    trx,
  );
};
