import { sql } from 'kysely';
import type { Expression, RawBuilder, Transaction } from 'kysely';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { forbidden } from '@hub/kernel/errors.ts';
import type { Subject } from '@hub/kernel/privacy/personal-data.ts';
import { actForCaller, actForPatient } from '../rules.ts';
import type { DB } from './types.gen.ts';

/** About whom a person asks, and whether for themself. */
export interface Person {
  actor: AccountActor;
  subject: Subject;
  /** The record, or the account of somebody who has none. */
  id: string;
  as: 'self' | 'guardian';
}

/** Programs have no rights of a person. */
export function personOf(actor: Actor): AccountActor {
  if (actor.kind !== 'account') throw forbidden();
  return actor;
}

/** The actor, or the patient for whom they act by the rule. Throws 403 where they do not. */
export async function personFor(
  { access, clock }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  patientId: string | undefined,
  rule: Rule = actForPatient,
): Promise<Person> {
  const account = personOf(actor);
  const own = await relatedTo(trx, account.accountId, clock.now());
  const patient = own.self[0] ?? null;
  if (patientId === undefined || patientId === patient)
    return {
      actor: account,
      subject: {
        accountId: account.accountId,
        patientId: patient,
        practitionerIds: own.practitioner,
      },
      id: patient ?? account.accountId,
      as: 'self',
    };
  await access.require(trx, actor, rule, { patient: patientId });
  return {
    actor: account,
    subject: { accountId: null, patientId, practitionerIds: [] },
    id: patientId,
    as: 'guardian',
  };
}

/**
 * The same, and for a clinic's administrator those whom only their clinic knows, and who have neither an
 * account nor somebody who acts for them: callers have the rights of everybody, and ask the clinic.
 */
export async function personOrCaller(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  patientId: string | undefined,
): Promise<Pick<Person, 'actor' | 'subject' | 'id'>> {
  if (patientId === undefined) return personFor(kernel, trx, actor, patientId);
  const id = sql<string>`${patientId}::uuid`;
  const { rows } = await sql<{
    allowed: boolean;
  }>`select ${isOwnCaller(kernel, actor, id)} as allowed`.execute(trx);
  if (rows[0]?.allowed !== true) return personFor(kernel, trx, actor, patientId);
  return {
    actor: personOf(actor),
    subject: { accountId: null, patientId, practitionerIds: [] },
    id: patientId,
  };
}

/** True for such a patient. */
export function isOwnCaller(
  { access, clock }: Kernel<DB>,
  actor: Actor,
  patient: Expression<string | null>,
): RawBuilder<boolean> {
  const now = clock.now();
  const clinic = sql<string>`(select min(pc.clinic_id::text)::uuid from patient_clinic pc where pc.patient_id = ${patient}
    having count(*) = 1)`;
  return sql<boolean>`(${access.where(actor, actForCaller, { clinic, patient })}
    and not exists (select 1 from kernel.relation own where own.object = ${patient} and own.kind in ('self', 'guardian')
      and own.valid_from <= ${now} and (own.valid_until is null or own.valid_until > ${now})))`;
}

async function relatedTo(
  trx: Transaction<DB>,
  accountId: string,
  now: Date,
): Promise<Record<'self' | 'practitioner', string[]>> {
  const { rows } = await sql<{
    kind: string;
    object: string;
  }>`select kind, object from kernel.relation where subject = ${accountId}::uuid and kind in ('self', 'practitioner')
    and valid_from <= ${now} and (valid_until is null or valid_until > ${now}) order by object`.execute(
    trx,
  );
  const of = (kind: string): string[] =>
    rows.flatMap((row) => (row.kind === kind ? [row.object] : []));
  return { self: of('self'), practitioner: of('practitioner') };
}

/** For whom somebody works, as a clinic's staff, an authority or the platform's operator. */
export async function staffRelations(
  trx: Transaction<DB>,
  accountId: string,
  now: Date,
): Promise<{ kind: string; object: string }[]> {
  const { rows } = await sql<{
    kind: string;
    object: string;
  }>`select kind, object from kernel.relation where subject = ${accountId}::uuid
    and kind in ('doctor', 'desk', 'admin', 'pharmacist', 'health-authority', 'platform-admin')
    and (valid_until is null or valid_until > ${now}) order by kind, object`.execute(trx);
  return rows;
}

/** Whether somebody else acts for the patient too. */
export async function hasOtherGuardian(
  trx: Transaction<DB>,
  { patientId, accountId }: { patientId: string; accountId: string },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.relation
    where object = ${patientId}::uuid and kind = 'guardian' and subject <> ${accountId}::uuid
      and valid_from <= ${now} and (valid_until is null or valid_until > ${now})`.execute(trx);
  return rows.length > 0;
}

/** Whether the patient has an account of their own. */
export async function hasAccount(
  trx: Transaction<DB>,
  patientId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.relation
    where object = ${patientId}::uuid and kind = 'self' and (valid_until is null or valid_until > ${now})`.execute(
    trx,
  );
  return rows.length > 0;
}
