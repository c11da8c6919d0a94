import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Resource } from '@medplum/fhirtypes';
import { RetentionBasis } from '@hub/contracts/privacy.ts';
import type { DataKind, KeptCount } from '@hub/contracts/privacy.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { ErasurePart, PersonalData } from '@hub/kernel/privacy/personal-data.ts';
import type { Purge } from '@hub/kernel/privacy/purge.ts';
import { IDENTIFYING, keptByLaw } from '../domain/erasure.ts';
import type { Kept } from '../domain/erasure.ts';
import { isSigned } from '../domain/note.ts';
import { indexInserts } from '../store/index-rows.ts';
import { eraseResource, keptRows, resourcesOf, retain, versionsOf } from '../store/personal.ts';
import type { DB } from '../store/types.gen.ts';
import type { Shelves } from '../store/write.ts';
import { keptOfPractitioners, unlinkAccount } from './practitioner-data.ts';

type Parts = Pick<Kernel<DB>, 'clock'> & { shelves: (trx: Transaction<DB>) => Promise<Shelves> };

/** The clinical record of a patient, with all its versions. */
export const personalData = (parts: Parts): PersonalData<DB> => ({
  async export({ patientId }, trx) {
    if (patientId === null) return { data: {} };
    const { vault } = await parts.shelves(trx);
    const [current, former] = [
      await resourcesOf(trx, vault, patientId),
      await versionsOf(trx, vault, patientId),
    ];
    return {
      data: { formerVersions: former, registration: await registrationOf(trx, patientId) },
      fhir: current.map(({ resource }) => resource),
    };
  },

  async erase({ accountId, patientId, practitionerIds }, trx) {
    const shelves = await parts.shelves(trx);
    await unlinkAccount(trx, accountId, practitionerIds);
    const ofOthers = await keptOfPractitioners(trx, practitionerIds);
    if (patientId === null) return { erased: [], kept: ofOthers };
    const { erased, kept } = await erasePatient(parts, shelves, trx, patientId);
    return { erased, kept: [...kept, ...ofOthers] };
  },
});

async function erasePatient(
  { clock }: Parts,
  shelves: Shelves,
  trx: Transaction<DB>,
  patientId: string,
): Promise<ErasurePart> {
  const now = clock.now();
  const { vault } = shelves;
  await sql`insert into erased_patient (patient_id, erased_at) values (${patientId}::uuid, ${now})
    on conflict do nothing`.execute(trx);
  const resources = (await resourcesOf(trx, vault, patientId)).filter(({ retained }) => !retained);
  const countries = await clinicCountries(trx);
  const kept = keptByLaw(
    resources.map(({ resource }) => resource),
    (clinicId) => countries.get(clinicId),
    now.toISOString().slice(0, 10),
  );
  const staying = new Map(kept.map((one) => [`${one.type}/${one.id}`, one]));
  const gone: Partial<Record<DataKind, number>> = {};
  const count = (kind: DataKind, more: number): void =>
    void (gone[kind] = (gone[kind] ?? 0) + more);
  for (const { resource, formerVersions } of resources) {
    const stays = staying.get(`${resource.resourceType}/${resource.id}`);
    if (stays) await close(shelves, trx, resource, stays);
    else await eraseResource(trx, resource.resourceType, resource.id, now);
    count(kindOf(resource), (stays ? 0 : 1) + formerVersions);
    if (resource.resourceType === 'Patient') count('contact', contactsIn(resource));
  }
  await trx.deleteFrom('patient_clinic').where('patient_id', '=', patientId).execute();
  await trx.deleteFrom('registered_patient').where('patient_id', '=', patientId).execute();
  return { erased: counted(gone), kept: await keptCounts(trx, patientId) };
}

/** A Patient that stays is reduced to what identifies, in the index too. */
async function close(
  { parameters }: Shelves,
  trx: Transaction<DB>,
  resource: Resource & { id: string },
  kept: Kept,
): Promise<void> {
  const { type } = kept;
  const elements = type === 'Patient' ? IDENTIFYING : null;
  await retain(trx, kept, elements);
  if (elements === null) return;
  await sql`select erase_index(${type}, ${resource.id}::uuid)`.execute(trx);
  const rest = Object.fromEntries(
    Object.entries(resource).filter(([name]) => elements.includes(name)),
  ) as unknown as Resource;
  for (const insert of indexInserts(rest, resource.id, parameters.of(type)))
    await insert.execute(trx);
}

function kindOf(resource: Resource): DataKind {
  switch (resource.resourceType) {
    case 'Composition':
      return isSigned(resource) ? 'note-signed' : 'note-draft';
    case 'Coverage':
      return 'coverage';
    case 'Encounter':
      return 'encounter';
    case 'QuestionnaireResponse':
      return 'intake-answers';
    default:
      return 'profile';
  }
}

const contactsIn = (resource: Resource): number =>
  resource.resourceType === 'Patient'
    ? [resource.telecom, resource.address, resource.contact].flat().filter(Boolean).length
    : 0;

/** Which clinic took them up itself, and what they said of who pays; null where none did. */
async function registrationOf(trx: Transaction<DB>, patientId: string): Promise<object | null> {
  const row = await trx
    .selectFrom('registered_patient')
    .select(['clinic_id', 'payer', 'registered_at'])
    .where('patient_id', '=', patientId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        clinicId: row.clinic_id,
        payer: row.payer,
        registeredAt: row.registered_at.toISOString(),
      };
}

async function clinicCountries(trx: Transaction<DB>): Promise<Map<string, string>> {
  const rows = await trx.selectFrom('clinic').select(['id', 'country']).execute();
  return new Map(rows.map(({ id, country }) => [id, country]));
}

const KEPT_KINDS: Record<string, DataKind> = {
  Patient: 'profile',
  Encounter: 'encounter',
  QuestionnaireResponse: 'intake-answers',
};

/** Also what an earlier erasure kept. */
async function keptCounts(trx: Transaction<DB>, patientId: string): Promise<KeptCount[]> {
  const rows = await keptRows(trx, patientId);
  return rows.map(({ type, until, basis, count }) => ({
    kind: KEPT_KINDS[type] ?? 'note-signed',
    count,
    basis: RetentionBasis.parse(basis),
    until: `${until}T00:00:00Z`,
  }));
}

/** Deletes what the law kept, on the day its term has passed. */
export const purgeRetained =
  ({ db, clock }: Pick<Kernel<DB>, 'db' | 'clock'>): Purge =>
  () =>
    db.transaction().execute(async (trx) => {
      const now = clock.now();
      const { rows } = await sql<{ type: string; id: string }>`select type, id from resource
        where retained_until <= ${now.toISOString().slice(0, 10)}::date for update`.execute(trx);
      for (const { type, id } of rows) await eraseResource(trx, type, id, now);
      return [{ kind: 'retained-record', count: rows.length }];
    });
