import type { Transaction } from 'kysely';
import type { Patient } from '@medplum/fhirtypes';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, notFound, unprocessable } from '@hub/kernel/errors.ts';
import { callerResource, detailsOf } from '../domain/caller.ts';
import { patientFaults } from '../domain/patient.ts';
import { readPatientQuery } from '../domain/patient-query.ts';
import { faultsOf } from '../fhir/validate.ts';
import { registerPatient } from '../rules.ts';
import type {
  CallerDetails,
  CallerRegistration,
  ClinicPatient,
  PatientQuery,
} from '../schemas/clinic-patients.ts';
import type { Writer } from '../store/change.ts';
import {
  findPatients,
  insertRegistered,
  lockClinic,
  lockRegistered,
  namesakes,
  readRegistered,
} from '../store/clinic-patients.ts';
import type { FoundPatient } from '../store/clinic-patients.ts';
import { newId } from '../store/ids.ts';
import type { GetParameters } from '../store/parameters.ts';
import type { DB } from '../store/types.gen.ts';
import type { Vault } from '../store/vault.ts';
import { insertResource, replaceResource, versioned } from '../store/write.ts';
import { tellContact } from './tell-contact.ts';

export interface ClinicPatientParts {
  kernel: Pick<Kernel<DB>, 'db' | 'access' | 'audit' | 'events' | 'clock' | 'mail'>;
  parameters: GetParameters;
  vault: Vault;
}

const writerOf = async (
  { kernel, parameters, vault }: ClinicPatientParts,
  actor: Actor,
): Promise<Writer> => ({ ...kernel, actor, vault, parameters: await parameters(kernel.db) });

/** A longer list is narrowed down by typing more. */
const MOST_SHOWN = 20;

/** The clinic's patients who match what was typed. Throws 422 where nothing in it can be searched by. */
export async function findClinicPatients(
  parts: ClinicPatientParts,
  actor: Actor,
  clinicId: string,
  { text, limit = MOST_SHOWN }: PatientQuery,
): Promise<ClinicPatient[]> {
  const wanted = readPatientQuery(text, parts.kernel.clock.now().getUTCFullYear());
  if (wanted.names.length + wanted.birthDates.length === 0 && wanted.phone === null)
    throw unprocessable([
      {
        path: 'body.text',
        message: 'Search by a name, a birth date or a telephone number',
        code: 'nothing_to_search_by',
      },
    ]);
  const found = await findPatients(await writerOf(parts, actor), clinicId, wanted, limit);
  return found.map(shown);
}

/**
 * Takes up somebody who has no account: a new patient with their details, known to the clinic at once
 * and to the others by `patient.registered.v1`. Throws 403, 422, and 409 `possible_duplicate` with the
 * ids of those of the same family name and birth date, unless it is said that this is somebody else.
 */
export async function registerCaller(
  parts: ClinicPatientParts,
  actor: Actor,
  clinicId: string,
  { isSomebodyElse, payer: toldPayer, ...details }: CallerRegistration,
): Promise<ClinicPatient> {
  const { kernel } = parts;
  const writer = await writerOf(parts, actor);
  const now = kernel.clock.now();
  const payer = toldPayer ?? null;
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, registerPatient, { clinic: clinicId });
    await lockClinic(trx, clinicId);
    const alike = isSomebodyElse === true ? [] : await namesakes(writer, trx, clinicId, details);
    if (alike.length > 0)
      throw conflict('possible_duplicate', 'Somebody of this name and birth date is known', {
        patientIds: alike,
      });
    const resource = versioned(callerResource(details, clinicId), newId(now), 1, now);
    assertFit(resource, undefined, now);
    await insertResource(trx, resource, writer);
    const by = subjectOf(actor)!;
    await insertRegistered(trx, { patientId: resource.id, clinicId, payer, by, at: now });
    await audit(writer, trx, 'create', resource.id, clinicId);
    await kernel.events.emit(trx, 'patient.registered.v1', resource.id, {
      patientId: resource.id,
      clinicId,
    });
    await tellContact(kernel, trx, { resource, clinicId });
    return shown({ resource, version: 1, payer, hasAccount: false });
  });
}

/** Corrects the details of a caller. Throws 404, and 409 once they look after them themselves. */
export async function changeCaller(
  parts: ClinicPatientParts,
  actor: Actor,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  { payer: toldPayer, ...details }: CallerDetails,
): Promise<ClinicPatient> {
  const { kernel } = parts;
  const writer = await writerOf(parts, actor);
  const now = kernel.clock.now();
  const payer = toldPayer ?? null;
  return kernel.db.transaction().execute(async (trx) => {
    const present = await lockRegistered(writer, trx, clinicId, patientId);
    if (present === undefined) throw notFound('patient');
    if (present.hasAccount)
      throw conflict('has_account', 'They have an account and change their details themselves');
    const changed = callerResource(details, clinicId, present.resource);
    const resource = versioned(changed, patientId, present.version + 1, now);
    assertFit(resource, present.resource, now);
    await replaceResource(trx, resource, writer);
    await trx
      .updateTable('registered_patient')
      .set({ payer })
      .where('patient_id', '=', patientId)
      .execute();
    await audit(writer, trx, 'update', patientId, clinicId);
    await tellContact(kernel, trx, { resource, clinicId, before: present.resource });
    return shown({ resource, version: present.version + 1, payer, hasAccount: false });
  });
}

/** Tells again whom clinics took up and where they are reached, for contexts added later. Returns how many. */
export const republishRegistered = ({ kernel, vault }: Omit<ClinicPatientParts, 'parameters'>) =>
  kernel.db.transaction().execute(async (trx) => {
    const rows = await readRegistered(vault, trx);
    for (const { resource, clinicId } of rows) {
      const patientId = resource.id;
      await kernel.events.emit(trx, 'patient.registered.v1', patientId, { patientId, clinicId });
      await tellContact(kernel, trx, { resource, clinicId });
    }
    return rows.length;
  });

const shown = ({ resource, payer, hasAccount }: FoundPatient): ClinicPatient => ({
  id: resource.id,
  ...detailsOf(resource),
  payer,
  hasAccount,
});

const audit = (
  { audit: log, actor }: Writer,
  trx: Transaction<DB>,
  action: 'create' | 'update',
  id: string,
  clinic: string,
): Promise<void> => log.write(trx, actor, { action, kind: 'Patient', id, patient: id, clinic });

/** What the clinic sets beside a patient's own fields is not theirs to change later, so it is no fault here. */
function assertFit(resource: Patient, previous: Patient | undefined, now: Date): void {
  const { managingOrganization } = resource;
  const before: Patient = {
    ...previous,
    resourceType: 'Patient',
    ...(managingOrganization && { managingOrganization }),
  };
  const errors = [
    ...faultsOf(resource),
    ...patientFaults(resource, before, now.toISOString().slice(0, 10)),
  ];
  if (errors.length > 0)
    throw new AppError('invalid', 'The patient has faults', { status: 422, details: { errors } });
}
