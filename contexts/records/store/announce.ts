import type { Transaction } from 'kysely';
import type { Composition, Resource } from '@medplum/fhirtypes';
import type { Events } from '@hub/kernel/events/events.ts';
import { authorOf, encounterOf, isSigned, patientOf } from '../domain/note.ts';
import type { DB } from './types.gen.ts';

/** Tells other contexts of what was written, in the transaction of the write: `note.signed.v1`. */
export async function announce(
  events: Events,
  trx: Transaction<DB>,
  resource: Resource,
): Promise<void> {
  if (resource.resourceType === 'Composition' && isSigned(resource))
    await emitSigned(events, trx, resource);
}

/** Also for a republish: the time is that of the signature. */
export async function emitSigned(
  events: Events,
  trx: Transaction<DB>,
  note: Composition,
): Promise<void> {
  const [compositionId, encounterId, patientId, practitionerId] = [
    note.id,
    encounterOf(note),
    patientOf(note),
    authorOf(note),
  ];
  const at = note.attester?.[0]?.time ?? note.meta?.lastUpdated;
  if (!compositionId || !encounterId || !patientId || !practitionerId || !at)
    throw new Error('A signed note misses its ids');
  await events.emit(trx, 'note.signed.v1', compositionId, {
    compositionId,
    encounterId,
    patientId,
    practitionerId,
    at,
  });
}
