import type { VisitParty } from '@hub/contracts/visit.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { holdsSeat, isAdmitted } from '../domain/visit.ts';
import { takePart } from '../rules.ts';
import type { DB } from '../store/types.gen.ts';
import { factsOf } from '../store/visit-row.ts';
import { findVisit } from '../store/visits.ts';
import { refusalError } from './change-visit.ts';

/**
 * To whom a signalling message of this page may go: the other participant, once the patient is
 * admitted, for the current connection. Throws 404 and 409 otherwise.
 */
export async function relaySignal(
  { db, access }: Pick<Kernel<DB>, 'db' | 'access'>,
  actor: AccountActor,
  { visitId, clientId, epoch }: { visitId: string; clientId: string; epoch: number },
): Promise<VisitParty> {
  const found = await findVisit(db, access, actor, takePart, visitId);
  if (!found) throw notFound('visit');
  const facts = factsOf(found.row);
  if (!isAdmitted(facts.state)) throw refusalError('not_admitted');
  // A page that was replaced must not speak for the one that took its place.
  if (!holdsSeat(facts, { party: found.party, clientId })) throw refusalError('not_joined');
  if (facts.epoch !== epoch) throw refusalError('stale_epoch');
  return found.party === 'patient' ? 'practitioner' : 'patient';
}
