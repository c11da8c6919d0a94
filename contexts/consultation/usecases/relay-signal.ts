import type { VisitParty } from '@hub/contracts/visit.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { holdsSeat, isAdmitted } from '../domain/visit.ts';
import type { VisitFacts } from '../domain/visit.ts';
import { takePart } from '../rules.ts';
import type { DB } from '../store/types.gen.ts';
import { factsOf } from '../store/visit-row.ts';
import { findVisit } from '../store/visits.ts';
import { refusalError } from './change-visit.ts';

/** The other participant, to whom this page's messages go. Throws 404, and 409 for a page that has no seat. */
export async function otherParty(
  { db, access }: Pick<Kernel<DB>, 'db' | 'access'>,
  actor: AccountActor,
  { visitId, clientId }: { visitId: string; clientId: string },
): Promise<{ to: VisitParty; facts: VisitFacts }> {
  const found = await findVisit(db, access, actor, takePart, visitId);
  if (!found) throw notFound('visit');
  const facts = factsOf(found.row);
  // A page that was replaced must not speak for the one that took its place.
  if (!holdsSeat(facts, { party: found.party, clientId })) throw refusalError('not_joined');
  return { to: found.party === 'patient' ? 'practitioner' : 'patient', facts };
}

/**
 * To whom a signalling message of this page may go: the other participant, once the patient is
 * admitted, for the current connection. Throws 404 and 409 otherwise.
 */
export async function relaySignal(
  kernel: Pick<Kernel<DB>, 'db' | 'access'>,
  actor: AccountActor,
  { epoch, ...page }: { visitId: string; clientId: string; epoch: number },
): Promise<VisitParty> {
  const { to, facts } = await otherParty(kernel, actor, page);
  if (!isAdmitted(facts.state)) throw refusalError('not_admitted');
  if (facts.epoch !== epoch) throw refusalError('stale_epoch');
  return to;
}
