import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, forbidden, notFound } from '@hub/kernel/errors.ts';
import type { Fault } from '../domain/fault.ts';
import type { StoredType } from '../fhir/declared.ts';
import { kindOf } from '../fhir/kinds.ts';
import type { Kind, Lookup, Owners } from '../fhir/kinds.ts';
import { faultsOf } from '../fhir/validate.ts';
import { announce } from './announce.ts';
import { isErased } from './erased.ts';
import { isId, newId } from './ids.ts';
import type { Parameters } from './parameters.ts';
import type { DB } from './types.gen.ts';
import type { Vault } from './vault.ts';
import { visible, writable } from './visibility.ts';
import { insertResource, replaceResource, versioned } from './write.ts';

export interface Writer extends Pick<Kernel<DB>, 'access' | 'audit' | 'events' | 'clock'> {
  db: Kysely<DB>;
  actor: Actor;
  parameters: Parameters;
  vault: Vault;
}

/**
 * Stores a new resource. The server chooses the id; a Patient gets the id that registration gave to
 * its account. Throws 403, 409 where it exists, 422 with each fault.
 */
export function createResource<T extends Resource>(
  writer: Writer,
  resource: T,
  hasAssignedId: boolean,
): Promise<WithId<T>> {
  const { id: givenId, ...rest } = resource;
  const stamped = stamp(writer, rest as T);
  return inTransaction(writer, async (trx) => {
    const isPatient = resource.resourceType === 'Patient';
    // FHIR R4, create: an id in the body is ignored. That of a person says whose record it is to be, which the
    // access rule answers.
    const id = isPatient
      ? (givenId ?? (await ownPatientId(writer, trx)))
      : hasAssignedId && givenId
        ? givenId
        : newId(writer.clock.now());
    if (id === undefined || (isPatient && !isId(id))) throw forbidden();
    return insert(writer, trx, { ...stamped, id }, forbidden);
  });
}

/**
 * Replaces a resource, or creates a Patient under its own id. Throws 404, 403, 412 where `ifMatch`
 * is not the current version, 428 where it is needed, 409 once it is signed, 422 with each fault.
 */
export function updateResource<T extends Resource>(
  writer: Writer,
  resource: T,
  ifMatch: string | undefined,
): Promise<WithId<T>> {
  const type = resource.resourceType as StoredType;
  const kind = kindOf(type);
  const id = resource.id ?? '';
  if (!isId(id)) throw notFound(type);
  const stamped = stamp(writer, resource);
  return inTransaction(writer, async (trx) => {
    const row = await lockRow(writer, trx, type, id);
    // Whether somebody else's record exists is not told: both ways end in 404.
    const hidden = (): AppError => notFound(type);
    if (!row && kind.writes.includes('update-create') && ifMatch === undefined)
      return insert(writer, trx, stamped, hidden);
    if (!row?.may_read) throw hidden();
    if (!row.may_write) throw forbidden();
    if (row.locked) throw conflict('signed', 'It is signed and cannot change');
    if (ifMatch === undefined && kind.ifMatchRequired) {
      throw new AppError('if_match_required', 'Name the version that this replaces (If-Match)', {
        status: 428,
      });
    }
    if (ifMatch !== undefined && ifMatch !== String(row.version)) {
      throw new AppError('version_conflict', 'It was changed meanwhile', {
        status: 412,
        details: { version: row.version },
      });
    }
    const next = versioned(stamped, id, row.version + 1, writer.clock.now());
    const previous = row.content && writer.vault.open(row.content, row.sealed);
    await assertRules(writer, trx, next, previous ?? undefined);
    await replaceResource(trx, next, writer);
    await finish(writer, trx, next, 'update');
    return next;
  });
}

/** With the server's own fields, and proved to be valid FHIR before the database is asked anything. */
function stamp<T extends Resource>(writer: Writer, resource: T): T {
  const stamped = kindOf(resource.resourceType as StoredType).stamp(
    resource,
    writer.clock.now(),
  ) as T;
  const faults = faultsOf(stamped);
  if (faults.length > 0) throw invalid(faults);
  return stamped;
}

async function insert<T extends Resource & { id?: string }>(
  writer: Writer,
  trx: Transaction<DB>,
  resource: T,
  refusal: () => AppError,
): Promise<WithId<T>> {
  const kind = kindOf(resource.resourceType as StoredType);
  const owners = kind.owners(resource);
  const next = versioned(resource, resource.id ?? '', 1, writer.clock.now());
  // Without an owner no rule can hold: what is missing helps more than a refusal.
  if (owners.patient === null || owners.practitioner === null)
    await assertRules(writer, trx, next, undefined);
  if (!(await mayInsert(writer, trx, kind, owners))) throw refusal();
  await assertRules(writer, trx, next, undefined);
  await insertResource(trx, next, writer);
  await finish(writer, trx, next, 'create');
  return next;
}

async function mayInsert(
  { access, actor }: Writer,
  trx: Transaction<DB>,
  kind: Kind,
  owners: Owners,
): Promise<boolean> {
  const targets = {
    patient: sql<string | null>`${owners.patient}::uuid`,
    practitioner: sql<string | null>`${owners.practitioner}::uuid`,
  };
  const rules = kind.write.map((rule) => access.where(actor, rule, targets));
  const { rows } = await sql<{
    allowed: boolean;
  }>`select ${sql.join(rules, sql` and `)} and not ${isErased(owners.patient)} as allowed`.execute(
    trx,
  );
  return rows[0]?.allowed === true;
}

/** Audit row and events of a write, in its transaction. */
async function finish(
  writer: Writer,
  trx: Transaction<DB>,
  resource: WithId<Resource>,
  action: 'create' | 'update',
): Promise<void> {
  const kind = kindOf(resource.resourceType as StoredType);
  const entry = { kind: kind.type, id: resource.id, patient: kind.owners(resource).patient };
  await writer.audit.write(trx, writer.actor, { action, ...entry });
  if (kind.isLocked(resource))
    await writer.audit.write(trx, writer.actor, { action: 'sign', ...entry });
  await announce(writer.events, trx, resource);
}

/** The product's own rules, which read a resource as its type says and so come after FHIR's. */
async function assertRules(
  writer: Writer,
  trx: Transaction<DB>,
  next: Resource,
  previous: Resource | undefined,
): Promise<void> {
  const kind = kindOf(next.resourceType as StoredType);
  const faults = await kind.faults(next, previous, lookup(writer, trx), writer.clock.now());
  if (faults.length > 0) throw invalid(faults);
}

const invalid = (errors: Fault[]): AppError =>
  new AppError('invalid', 'The resource has faults', { status: 422, details: { errors } });

const lookup =
  ({ access, actor, vault }: Writer, trx: Transaction<DB>): Lookup =>
  async <T extends Resource>(
    type: T['resourceType'],
    id: string | undefined,
  ): Promise<T | undefined> => {
    if (id === undefined) return undefined;
    const { rows } = await sql<{
      content: T;
      sealed: Buffer | null;
    }>`select s.content, s.sealed from resource s where s.type = ${type} and s.id = ${id}::uuid
      and not s.deleted and ${visible(access, actor, type as StoredType, 's')}`.execute(trx);
    return rows[0] && vault.open(rows[0].content, rows[0].sealed);
  };

interface LockedRow {
  version: number;
  locked: boolean;
  content: Resource | null;
  sealed: Buffer | null;
  may_read: boolean;
  may_write: boolean;
}

/** The current row, held until the transaction ends, so that of many writers one comes after the other. */
async function lockRow(
  { access, actor }: Writer,
  trx: Transaction<DB>,
  type: StoredType,
  id: string,
): Promise<LockedRow | undefined> {
  const { rows } = await sql<LockedRow>`select s.version, s.locked, s.content, s.sealed,
      ${visible(access, actor, type, 's')} as may_read, ${writable(access, actor, type, 's')} as may_write
    from resource s where s.type = ${type} and s.id = ${id}::uuid for update`.execute(trx);
  return rows[0];
}

async function ownPatientId(
  { actor, clock }: Writer,
  trx: Transaction<DB>,
): Promise<string | undefined> {
  const account = actor.kind === 'account' ? actor.accountId : null;
  const { rows } = await sql<{
    object: string;
  }>`select object from kernel.relation where subject = ${account}::uuid and kind = 'self'
    and valid_from <= ${clock.now()} and (valid_until is null or valid_until > ${clock.now()}) limit 1`.execute(
    trx,
  );
  return rows[0]?.object;
}

function inTransaction<R>({ db }: Writer, act: (trx: Transaction<DB>) => Promise<R>): Promise<R> {
  return db.isTransaction ? act(db as Transaction<DB>) : db.transaction().execute(act);
}
