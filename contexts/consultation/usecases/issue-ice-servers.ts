import { createHmac } from 'node:crypto';
import type { IceServer, VisitParty } from '@hub/contracts/visit.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { iceServers, turnUsername } from '../domain/ice-servers.ts';
import { isAdmitted, isOpen } from '../domain/visit.ts';
import { factsOf } from '../store/visit-row.ts';
import type { VisitRow } from '../store/visit-row.ts';

/**
 * STUN and TURN servers with time-limited credentials, for the practitioner and for an admitted
 * patient; null for everyone else, so that nobody relays traffic from a waiting room.
 */
export function issueIceServers(
  { clock, config }: Pick<Kernel<unknown>, 'clock' | 'config'>,
  row: VisitRow,
  party: VisitParty,
): IceServer[] | null {
  const { state } = factsOf(row);
  if (!isOpen(state) || (party === 'patient' && !isAdmitted(state))) return null;
  const { stunUrls, turn } = config;
  if (!turn) return iceServers(stunUrls, undefined);
  const username = turnUsername(row.id, clock.now());
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return iceServers(stunUrls, { urls: turn.urls, username, credential });
}
