import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import {
  approveDomain,
  deleteDomain,
  domainsTaken,
  listDomains,
} from '../../store/sso-providers.ts';
import type { SsoDomain } from '../../store/types.gen.ts';
import type { Identity } from '../identity.ts';

/** A clinic's claim to the addresses of a domain. */
export interface DomainClaim {
  domain: string;
  clinicId: string;
  requestedAt: Date;
  approvedAt: Date | null;
}

/** All claims, for the platform's administrator. */
export async function listDomainClaims(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
): Promise<DomainClaim[]> {
  await kernel.access.require(kernel.db, actor, rule, {});
  return (await listDomains(kernel.db)).map(claimOf);
}

/**
 * Lets a clinic's provider vouch for addresses of the domain; whoever approves has checked that it is
 * the clinic's. Throws 404 where the clinic does not claim it, 409 where it is another clinic's.
 */
export async function approveDomainClaim(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
  claim: { domain: string; clinicId: string },
): Promise<DomainClaim> {
  await kernel.access.require(kernel.db, actor, rule, {});
  return kernel.db.transaction().execute(async (trx) => {
    // Two approvals of one domain at once: the second sees the first.
    await sql`select pg_advisory_xact_lock(hashtext(${`identity.sso-domain.${claim.domain}`}))`.execute(
      trx,
    );
    const taken = await domainsTaken(trx, claim.clinicId, [claim.domain]);
    if (taken.length > 0)
      throw conflict('sso_domain_taken', 'The domain belongs to another clinic');
    const row = await approveDomain(trx, claim, actor.accountId, kernel.clock.now());
    if (row === undefined) throw notFound('sso-domain');
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'sso-domain',
      clinic: claim.clinicId,
    });
    return claimOf(row);
  });
}

/** Takes a claim away, also one that was approved: nobody signs in by it any more. */
export async function declineDomainClaim(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
  claim: { domain: string; clinicId: string },
): Promise<void> {
  await kernel.access.require(kernel.db, actor, rule, {});
  await kernel.db.transaction().execute(async (trx) => {
    if (!(await deleteDomain(trx, claim))) throw notFound('sso-domain');
    await kernel.audit.write(trx, actor, {
      action: 'delete',
      kind: 'sso-domain',
      clinic: claim.clinicId,
    });
  });
}

const claimOf = (row: Selectable<SsoDomain>): DomainClaim => ({
  domain: row.domain,
  clinicId: row.clinic_id,
  requestedAt: row.requested_at,
  approvedAt: row.approved_at,
});
