import { randomUUID } from 'node:crypto';
import type { Bundle, Composition, OperationOutcome, Patient, Resource } from '@medplum/fhirtypes';
import type { TestActor, TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { toNarrative } from '../domain/narrative.ts';
import { LOINC, SOAP_SECTIONS } from '../domain/soap.ts';

export interface FhirAnswer<T> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: T;
}

/** Speaks FHIR to the hub as one person, or as nobody. */
export const fhir =
  ({ app }: TestHub, actor?: TestActor) =>
  async <T = Resource>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<FhirAnswer<T>> => {
    const response = await app.inject({
      method,
      url: path.startsWith('/') ? path : `/fhir/R4/${path}`,
      headers: {
        ...actor?.headers,
        ...(payload !== undefined && { 'content-type': 'application/fhir+json' }),
        ...headers,
      },
      ...(payload !== undefined && {
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      }),
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body ? response.json<T>() : (undefined as T),
    };
  };

export const form = { 'content-type': 'application/x-www-form-urlencoded' };

export const patientOf = ({ patientId }: TestPatient, more: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  id: patientId,
  name: [{ family: 'Müller', given: ['Änne', 'Ruth'] }],
  birthDate: '1980-02-29',
  gender: 'female',
  ...more,
});

export interface Meeting {
  id: string;
  clinicId: string;
}

/** A booked video appointment, told to records as scheduling tells it, and the care that comes with it. */
export async function book(
  hub: TestHub,
  doctor: TestDoctor,
  patient: TestPatient,
  start = '2026-03-02T09:00:00Z',
): Promise<Meeting> {
  const id = randomUUID();
  const end = new Date(Date.parse(start) + 1_200_000).toISOString();
  const ids = {
    clinicId: doctor.clinicId,
    practitionerId: doctor.practitionerId,
    patientId: patient.patientId,
  };
  await emit(hub, 'appointment.booked.v1', id, {
    appointmentId: id,
    visitTypeId: randomUUID(),
    mode: 'video',
    start,
    end,
    ...ids,
  });
  await hub.actors.relate(doctor.practitionerId, 'care', patient.patientId);
  await hub.drain();
  return { id, clinicId: doctor.clinicId };
}

export async function emit(
  hub: TestHub,
  name: string,
  aggregate: string,
  payload: object,
): Promise<void> {
  await hub.owner.query('select kernel.emit($1, $2, $3)', [
    name,
    aggregate,
    JSON.stringify(payload),
  ]);
}

export const noteOf = (
  doctor: TestDoctor,
  patient: TestPatient,
  meeting: Meeting,
  more: Partial<Composition> = {},
): Composition => ({
  resourceType: 'Composition',
  status: 'preliminary',
  type: { coding: [{ system: LOINC, code: '11488-4' }] },
  subject: { reference: `Patient/${patient.patientId}` },
  encounter: { reference: `Encounter/${meeting.id}` },
  date: '2026-03-02T09:00:00Z',
  author: [{ reference: `Practitioner/${doctor.practitionerId}` }],
  title: 'Consultation',
  section: Object.entries(SOAP_SECTIONS).map(([title, code]) => ({
    title,
    code: { coding: [{ system: LOINC, code }] },
    text: { status: 'additional', div: toNarrative(`${title} & <more>`) },
  })),
  ...more,
});

export interface AuditRow {
  account_id: string | null;
  action: string;
  kind: string;
  object_id: string | null;
  patient_id: string | null;
}

export async function auditRows(hub: TestHub, account?: TestActor): Promise<AuditRow[]> {
  const { rows } = await hub.owner.query<AuditRow>(
    `select account_id, action, kind, object_id, patient_id from kernel.audit_log
     where $1::uuid is null or account_id = $1 order by id`,
    [account?.accountId ?? null],
  );
  return rows;
}

export const ids = (bundle: Bundle): (string | undefined)[] =>
  (bundle.entry ?? []).map((entry) => entry.resource?.id);

export const paths = (outcome: OperationOutcome): string[] =>
  outcome.issue.flatMap((issue) => issue.expression ?? []);
