/** The patients of one clinic, as its desk finds and writes them. */
import { sql } from 'kysely';
import type { RawBuilder, SqlBool, Transaction } from 'kysely';
import type { Patient } from '@medplum/fhirtypes';
import type { Payer } from '@hub/contracts/payers.ts';
import type { PatientQuery } from '../domain/patient-query.ts';
import { dateRange } from '../fhir/dates.ts';
import { normalized } from '../fhir/text.ts';
import { changeRegistered, findAtClinic } from '../rules.ts';
import type { Writer } from './change.ts';
import type { DB } from './types.gen.ts';
import type { Vault } from './vault.ts';
import { visible } from './visibility.ts';

type Condition = RawBuilder<SqlBool>;

export interface FoundPatient {
  resource: Patient & { id: string };
  version: number;
  payer: Payer | null;
  hasAccount: boolean;
}

/** Those of the clinic whom the actor may see and who match, by name; each with its audit row. */
export async function findPatients(
  writer: Writer,
  clinicId: string,
  wanted: PatientQuery,
  limit: number,
): Promise<FoundPatient[]> {
  const conditions = matching(writer, wanted);
  if (conditions.length === 0) return [];
  const { access, audit, actor, db } = writer;
  const patient = sql.ref<string | null>('s.patient_id');
  const { rows } = await sql<Row>`
    with hit as materialized (
      select s.id, s.version, s.content, s.sealed, rp.payer, ${hasAccount(writer)} as has_account,
        row_number() over (order by s.content #>> '{name,0,family}', s.content #>> '{name,0,given,0}', s.id) as position
      from patient_clinic pc join resource s on s.type = 'Patient' and s.id = pc.patient_id
        left join registered_patient rp on rp.patient_id = s.id
      where pc.clinic_id = ${clinicId}::uuid and not s.deleted and s.retained_until is null
        and ${access.where(actor, findAtClinic, { clinic: clinicId, patient })}
        and ${visible(access, actor, 'Patient', 's')} and ${sql.join(conditions, sql` and `)}
      order by position limit ${limit}
    )
    select h.version, h.content, h.sealed, h.payer, h.has_account,
      ${audit.column(actor, { action: 'search', kind: 'Patient', id: sql.ref('h.id'), patient: sql.ref('h.id'), clinic: clinicId })} as audited
    from hit h order by h.position`.execute(db);
  return rows.map((row) => opened(writer, row));
}

/** One patient whom the clinic registered and who has no account yet, held until the transaction ends. */
export async function lockRegistered(
  writer: Writer,
  trx: Transaction<DB>,
  clinicId: string,
  patientId: string,
): Promise<FoundPatient | undefined> {
  const { access, actor } = writer;
  const patient = sql.ref<string | null>('s.patient_id');
  const { rows } = await sql<Row>`
    select s.version, s.content, s.sealed, rp.payer, ${hasAccount(writer)} as has_account
    from resource s join registered_patient rp on rp.patient_id = s.id
    where s.type = 'Patient' and s.id = ${patientId}::uuid and rp.clinic_id = ${clinicId}::uuid
      and not s.deleted and s.retained_until is null
      and ${access.where(actor, changeRegistered, { clinic: sql.ref('rp.clinic_id'), patient })}
    for update of s`.execute(trx);
  return rows[0] && opened(writer, rows[0]);
}

/** Everybody whom a clinic registered, as they are now. For the product itself, not on anybody's behalf. */
export async function readRegistered(
  vault: Vault,
  trx: Transaction<DB>,
): Promise<{ resource: Patient & { id: string }; clinicId: string }[]> {
  const { rows } = await sql<Pick<Row, 'content' | 'sealed'> & { clinic_id: string }>`
    select s.content, s.sealed, rp.clinic_id
    from registered_patient rp join resource s on s.type = 'Patient' and s.id = rp.patient_id
    where not s.deleted and s.retained_until is null order by s.id`.execute(trx);
  return rows.map(({ content, sealed, clinic_id: clinicId }) => ({
    resource: vault.open(content, sealed),
    clinicId,
  }));
}

/** Ids of the clinic's patients with this family name and birth date, whoever may see them. */
export async function namesakes(
  { parameters }: Writer,
  trx: Transaction<DB>,
  clinicId: string,
  { familyName, birthDate }: { familyName: string; birthDate: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from patient_clinic pc join resource s on s.type = 'Patient' and s.id = pc.patient_id
    where pc.clinic_id = ${clinicId}::uuid and not s.deleted and s.retained_until is null
      and exists (select 1 from index_string i where i.parameter = ${numberOf(parameters, 'family')}::smallint
        and i.id = s.id and i.value = ${normalized(familyName)})
      and ${bornOn(parameters, [birthDate])}
    order by s.id limit 20`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Desks of one clinic that register at once come one after the other, until the transaction ends. */
export const lockClinic = (trx: Transaction<DB>, clinicId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`clinic-patients/${clinicId}`}, 0))`.execute(
    trx,
  );

export async function insertRegistered(
  trx: Transaction<DB>,
  row: { patientId: string; clinicId: string; payer: Payer | null; by: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('registered_patient')
    .values({
      patient_id: row.patientId,
      clinic_id: row.clinicId,
      payer: row.payer,
      registered_by: row.by,
      registered_at: row.at,
    })
    .execute();
  await trx
    .insertInto('patient_clinic')
    .values({ patient_id: row.patientId, clinic_id: row.clinicId })
    .onConflict((on) => on.doNothing())
    .execute();
}

interface Row {
  version: number;
  content: Patient & { id: string };
  sealed: Buffer | null;
  payer: Payer | null;
  has_account: boolean;
}

const opened = (
  { vault }: Writer,
  { content, sealed, version, payer, has_account }: Row,
): FoundPatient => ({
  resource: vault.open(content, sealed),
  version,
  payer,
  hasAccount: has_account,
});

/** Whether somebody has the patient `s` as themselves or acts for them. */
const hasAccount = ({ clock }: Writer): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from kernel.relation r where r.object = s.id and r.kind in ('self', 'guardian')
    and r.valid_from <= ${clock.now()} and (r.valid_until is null or r.valid_until > ${clock.now()}))`;

function matching({ parameters }: Writer, { names, birthDates, phone }: PatientQuery): Condition[] {
  const name = numberOf(parameters, 'name');
  const conditions = names.map((part) => {
    const pattern = normalized(part).replace(/[\\%_]/g, '\\$&');
    // A given name may be the second of several in one, and a family name a double one.
    return sql<SqlBool>`exists (select 1 from index_string i where i.parameter = ${name}::smallint and i.id = s.id
      and (i.value like ${`${pattern}%`} or i.value like ${`% ${pattern}%`} or i.value like ${`%-${pattern}%`}))`;
  });
  if (birthDates.length > 0) conditions.push(bornOn(parameters, birthDates));
  if (phone !== null) {
    const found = parameters.find('Patient', 'phone');
    if (found?.hash === undefined) throw new Error('Telephone numbers are not indexed');
    conditions.push(sql<SqlBool>`exists (select 1 from index_token i where i.parameter = ${found.id}::smallint
      and i.id = s.id and i.code = ${found.hash(phone)})`);
  }
  return conditions;
}

function bornOn(parameters: Writer['parameters'], dates: readonly string[]): Condition {
  const days = dates.flatMap((date) => dateRange(date)?.low ?? []);
  return sql<SqlBool>`exists (select 1 from index_date i where i.parameter = ${numberOf(parameters, 'birthdate')}::smallint
    and i.id = s.id and i.low = any(${days}::timestamptz[]) and i.high <= i.low + interval '1 day')`;
}

function numberOf(parameters: Writer['parameters'], code: string): number {
  const found = parameters.find('Patient', code);
  if (found === undefined) throw new Error(`Patient is not searched by ${code}`);
  return found.id;
}
