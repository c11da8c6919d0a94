import type { Transaction } from 'kysely';
import { rulesOfScopes } from '@hub/contracts/scopes.ts';
import type { Scope } from '@hub/contracts/scopes.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import { onRotation } from '../../domain/integration.ts';
import {
  deleteIntegration,
  findIntegration,
  insertIntegration,
  insertSecret,
  listIntegrations,
  lockIntegration,
  setSecretEnd,
} from '../../store/integrations.ts';
import type { Integration } from '../../store/integrations.ts';
import type { DB } from '../../store/types.gen.ts';
import { hashOf, newToken } from '../browser-cookie.ts';
import type { Identity } from '../identity.ts';

/** More would be a sign of programs that nobody puts away. */
const MAX_INTEGRATIONS = 50;

/** A program with a secret that is shown this once. */
export interface NewSecret {
  integration: Integration;
  secret: string;
}

/** The programs of a clinic, for its admins. */
export async function listOwnIntegrations(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
  clinicId: string,
): Promise<Integration[]> {
  await kernel.access.require(kernel.db, actor, rule, { clinic: clinicId });
  return listIntegrations(kernel.db, clinicId);
}

/** Registers a program with a clinic. Throws 409 where the clinic has too many. */
export async function createIntegration(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
  wanted: { clinicId: string; name: string; scopes: readonly Scope[] },
): Promise<NewSecret> {
  const { clinicId, name, scopes } = wanted;
  await kernel.access.require(kernel.db, actor, rule, { clinic: clinicId });
  if ((await listIntegrations(kernel.db, clinicId)).length >= MAX_INTEGRATIONS)
    throw conflict('too_many_integrations', 'Remove integrations that are not in use');
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const createdBy = actor.accountId;
    const opened = rulesOfScopes(scopes);
    const id = await insertIntegration(trx, { clinicId, name, scopes: opened, createdBy }, now);
    await kernel.access.grant(trx, { subject: id, kind: 'integration', object: clinicId });
    const entry = { kind: 'integration', id, clinic: clinicId };
    await kernel.audit.write(trx, actor, { ...entry, action: 'create' });
    return addSecret(trx, id, now);
  });
}

/**
 * Gives a program another secret. The one before works for 24 more hours, so that the program can be
 * changed without a pause; an even older one ends at once, with its tokens.
 */
export async function rotateIntegration(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
  of: { clinicId: string; id: string },
): Promise<NewSecret> {
  await kernel.access.require(kernel.db, actor, rule, { clinic: of.clinicId });
  const now = kernel.clock.now();
  const { ended, made } = await kernel.db.transaction().execute(async (trx) => {
    const integration = await lockIntegration(trx, of.id, of.clinicId);
    if (integration === undefined) throw notFound('integration');
    const { ends, goesOn } = onRotation(integration.secrets, now);
    for (const { id } of ends) {
      await setSecretEnd(trx, id, now);
      await kernel.revocations.revoke(trx, id);
    }
    if (goesOn) await setSecretEnd(trx, goesOn.id, goesOn.until);
    const entry = { kind: 'integration', id: of.id, clinic: of.clinicId };
    await kernel.audit.write(trx, actor, { ...entry, action: 'update' });
    return { ended: ends, made: await addSecret(trx, of.id, now) };
  });
  for (const { id } of ended) kernel.revocations.add(id);
  return made;
}

/** Ends a program: its secrets, its tokens and its access fact, at once. */
export async function removeIntegration(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
  of: { clinicId: string; id: string },
): Promise<void> {
  await kernel.access.require(kernel.db, actor, rule, { clinic: of.clinicId });
  const ended = await kernel.db.transaction().execute(async (trx) => {
    const integration = await lockIntegration(trx, of.id, of.clinicId);
    if (integration === undefined) throw notFound('integration');
    for (const { id } of integration.secrets) await kernel.revocations.revoke(trx, id);
    await kernel.access.revoke(trx, { subject: of.id, kind: 'integration', object: of.clinicId });
    await deleteIntegration(trx, of.id);
    const entry = { kind: 'integration', id: of.id, clinic: of.clinicId };
    await kernel.audit.write(trx, actor, { ...entry, action: 'delete' });
    return integration.secrets;
  });
  for (const { id } of ended) kernel.revocations.add(id);
}

/**
 * 256 random bits, of which the hash is kept. A slow hash, as for passwords, would add nothing: there
 * is no list of likely secrets to try (NIST SP 800-63B, 5.1.1.2, asks for it for memorized ones).
 */
async function addSecret(trx: Transaction<DB>, id: string, now: Date): Promise<NewSecret> {
  const secret = newToken();
  await insertSecret(trx, id, hashOf(secret), now);
  const integration = await findIntegration(trx, id);
  if (integration === undefined) throw notFound('integration');
  return { integration, secret };
}
