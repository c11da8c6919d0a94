import type { Transaction } from 'kysely';
import { PURPOSES } from '@hub/contracts/privacy.ts';
import type { Purpose } from '@hub/contracts/privacy.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import { isComplete, isRequired, stateOf } from '../domain/consents.ts';
import type { ConsentDecisions, ConsentHistory, Consents } from '../schemas.ts';
import { personFor } from '../store/people.ts';
import type { Person } from '../store/people.ts';
import type { Policies } from '../store/policies.ts';
import type { DB } from '../store/types.gen.ts';

/** Where the person stands on each purpose. */
export function readConsents(
  kernel: Kernel<DB>,
  policies: Policies,
  actor: Actor,
  patientId: string | undefined,
): Promise<Consents> {
  return kernel.db.transaction().execute(async (trx) => {
    const person = await personFor(kernel, trx, actor, patientId);
    await audit(kernel, trx, person, 'read');
    return consentsOf(trx, policies, person);
  });
}

/**
 * Keeps decisions, all or none. Giving is possible on the current text only; withdrawing always, and
 * as easily (GDPR, Art. 7(3)).
 */
export function decide(
  kernel: Kernel<DB>,
  policies: Policies,
  actor: Actor,
  { consents, patientId }: ConsentDecisions,
): Promise<Consents> {
  return kernel.db.transaction().execute(async (trx) => {
    const person = await personFor(kernel, trx, actor, patientId);
    for (const { purpose, version, given } of consents) {
      const current = policies.current(purpose).version;
      if (given && version !== current)
        throw conflict('policy_outdated', 'There is a newer text; read it first', {
          purpose,
          currentVersion: current,
        });
      if (!policies.all.some((one) => one.purpose === purpose && one.version === version))
        throw notFound('policy');
      await trx
        .insertInto('consent')
        .values({
          subject_id: person.id,
          purpose,
          version,
          given,
          at: kernel.clock.now(),
          given_by: person.actor.accountId,
          given_as: person.as,
        })
        .execute();
    }
    await audit(kernel, trx, person, 'update');
    return consentsOf(trx, policies, person);
  });
}

/** Every decision, the newest first. */
export function consentHistory(
  kernel: Kernel<DB>,
  actor: Actor,
  patientId: string | undefined,
): Promise<ConsentHistory> {
  return kernel.db.transaction().execute(async (trx) => {
    const person = await personFor(kernel, trx, actor, patientId);
    await audit(kernel, trx, person, 'read');
    return { items: await historyOf(trx, person.id) };
  });
}

export async function historyOf(
  trx: Transaction<DB>,
  subjectId: string,
): Promise<ConsentHistory['items']> {
  const rows = await trx
    .selectFrom('consent')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose as Purpose,
    version: row.version,
    given: row.given,
    at: row.at.toISOString(),
    by: asOf(row.given_as),
  }));
}

async function consentsOf(
  trx: Transaction<DB>,
  policies: Policies,
  { id, subject }: Person,
): Promise<Consents> {
  const last = new Map((await historyOf(trx, id)).toReversed().map((row) => [row.purpose, row]));
  const items = PURPOSES.map((purpose) => {
    const decision = last.get(purpose);
    const currentVersion = policies.current(purpose).version;
    return {
      purpose,
      required: isRequired(purpose),
      currentVersion,
      version: decision?.version ?? null,
      given: decision?.given ?? false,
      at: decision?.at ?? null,
      by: decision?.by ?? null,
      state: stateOf(decision, currentVersion),
    };
  });
  return { patientId: subject.patientId, items, complete: isComplete(items) };
}

export const asOf = (text: string): 'self' | 'guardian' =>
  text === 'guardian' ? 'guardian' : 'self';

const audit = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { actor, subject }: Person,
  action: 'read' | 'update',
): Promise<void> =>
  kernel.audit.write(trx, actor, { action, kind: 'consent', patient: subject.patientId });
