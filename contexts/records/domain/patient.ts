import type { Patient } from '@medplum/fhirtypes';
import { broken } from './fault.ts';
import type { Fault } from './fault.ts';

/** What a person may say about themselves; identifiers, links and death are for others to record. */
const OWN_FIELDS = new Set([
  'resourceType',
  'id',
  'meta',
  'text',
  'language',
  'name',
  'telecom',
  'gender',
  'birthDate',
  'address',
  'maritalStatus',
  'communication',
  'contact',
]);

/** Faults of what a patient writes into their own Patient resource. `today` is an ISO date (UTC). */
export function ownPatientFaults(
  patient: Patient,
  previous: Patient | undefined,
  today: string,
): Fault[] {
  const before = (previous ?? {}) as Record<string, unknown>;
  const after = patient as unknown as Record<string, unknown>;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const foreign = [...keys]
    .filter((key) => !OWN_FIELDS.has(key.replace(/^_/, '')))
    .filter((key) => !sameValue(before[key], after[key]))
    .map((key) => broken(`Patient.${key}`, 'A patient cannot change this'));
  const named = patient.name?.some((name) => name.family ?? name.text ?? name.given?.[0]);
  const faults = named ? foreign : [...foreign, broken('Patient.name', 'A name is needed')];
  // A date of a less precise birth date compares as its first part; tomorrow somewhere is not the future here.
  return patient.birthDate !== undefined && patient.birthDate.slice(0, 10) > nextDay(today)
    ? [...faults, broken('Patient.birthDate', 'The birth date lies in the future')]
    : faults;
}

/** Time zones run up to 14 hours ahead of UTC. */
const nextDay = (today: string): string => {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/** Equal as JSON, whatever the order of keys. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) =>
      sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
