import type { Patient } from '@medplum/fhirtypes';
import { broken } from './fault.ts';
import type { Fault } from './fault.ts';

/** What a person, or who acts for them, may say about themselves; identifiers, links and death are for others to record. */
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

/** Faults of what a patient, or who acts for them, writes into the Patient resource. `today` is an ISO date (UTC). */
export function patientFaults(
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
  const faults = [
    ...foreign,
    ...(named ? [] : [broken('Patient.name', 'A name is needed')]),
    ...contactFaults(patient),
  ];
  // A date of a less precise birth date compares as its first part; tomorrow somewhere is not the future here.
  return patient.birthDate !== undefined && patient.birthDate.slice(0, 10) > nextDay(today)
    ? [...faults, broken('Patient.birthDate', 'The birth date lies in the future')]
    : faults;
}

/** HL7 v2 table 0131, which FHIR R4 names for contacts: an emergency contact. */
const EMERGENCY = { system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' };
const MOST_CONTACTS = 5;

/** Whoever must be reached in an emergency needs a name to be asked for and a number to call. */
function contactFaults({ contact = [] }: Patient): Fault[] {
  if (contact.length > MOST_CONTACTS)
    return [broken('Patient.contact', `At most ${MOST_CONTACTS} contacts`)];
  return contact.flatMap(({ relationship, name, telecom }, at) => {
    const isForEmergency = relationship?.some(({ coding }) =>
      coding?.some(({ system, code }) => system === EMERGENCY.system && code === EMERGENCY.code),
    );
    if (!isForEmergency) return [];
    const path = `Patient.contact[${at}]`;
    const isNamed = [name?.text, name?.family].some(
      (part) => part !== undefined && part.trim() !== '',
    );
    const isReachable = telecom?.some(
      ({ system, value }) => system === 'phone' && value !== undefined,
    );
    return [
      ...(isNamed ? [] : [broken(`${path}.name`, 'The emergency contact needs a name')]),
      ...(isReachable
        ? []
        : [broken(`${path}.telecom`, 'The emergency contact needs a phone number')]),
    ];
  });
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
