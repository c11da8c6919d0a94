import type { Coverage } from '@medplum/fhirtypes';
import { broken } from './fault.ts';
import type { Fault } from './fault.ts';
import { referencedId } from './references.ts';

/** HL7 v3 ActCode, of the value set coverage-type of FHIR R4. */
export const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
/** Statutory insurance such as the German GKV, the Swiss OKP or the French Assurance Maladie; private insurance. */
const STATUTORY = 'PUBLICPOL';
const PRIVATE = 'HIP';

const FIELDS = new Set([
  'resourceType',
  'id',
  'meta',
  'status',
  'type',
  'subscriberId',
  'beneficiary',
  'payor',
  'period',
]);
/** Germany: A123456780. Switzerland: 756.1234.5678.97. France: 1 85 05 78 006 084 36. */
const NUMBER = /^[\p{L}\d](?:[\p{L}\d .\-/]{1,38})[\p{L}\d]$/u;
const MOST_NAME = 120;

export const beneficiaryOf = (coverage: Coverage): string | undefined =>
  referencedId(coverage.beneficiary, 'Patient');

/** Faults of what a patient, or who acts for them, writes about the patient's insurance. */
export function coverageFaults(coverage: Coverage, previous: Coverage | undefined): Fault[] {
  return [
    ...Object.keys(coverage)
      .filter((field) => !FIELDS.has(field))
      .map((field) => broken(`Coverage.${field}`, 'This is not kept here')),
    ...typeFaults(coverage),
    ...payorFaults(coverage),
    ...periodFaults(coverage),
    ...beneficiaryFaults(coverage, previous),
  ];
}

/** The kind of insurance, as far as it has a code. */
const kindOf = ({ type }: Coverage): string | undefined =>
  type?.coding?.find(({ system }) => system === ACT_CODE)?.code;

function typeFaults(coverage: Coverage): Fault[] {
  const kind = kindOf(coverage);
  const { type, subscriberId } = coverage;
  const faults: Fault[] = [];
  if (kind === undefined ? !type?.text : kind !== STATUTORY && kind !== PRIVATE) {
    const wanted = `${ACT_CODE}|${STATUTORY}, ${ACT_CODE}|${PRIVATE}, or a text`;
    faults.push(broken('Coverage.type', `The type must be ${wanted}`));
  }
  if (subscriberId === undefined) {
    if (kind !== undefined)
      faults.push(broken('Coverage.subscriberId', 'The number of the insured is needed'));
  } else if (!NUMBER.test(subscriberId)) {
    faults.push(
      broken(
        'Coverage.subscriberId',
        'A number has 3 to 40 letters, digits, spaces, dots or dashes',
      ),
    );
  }
  return faults;
}

function payorFaults({ payor }: Coverage): Fault[] {
  const [only, another] = payor;
  if (!only || another) return [broken('Coverage.payor', 'One insurer must be named')];
  if (only.reference !== undefined)
    return [broken('Coverage.payor[0].reference', 'Insurers are named by display and identifier')];
  const name = only.display?.trim() ?? '';
  return name === '' || name.length > MOST_NAME
    ? [broken('Coverage.payor[0].display', `The insurer's name has 1 to ${MOST_NAME} characters`)]
    : [];
}

function periodFaults({ period }: Coverage): Fault[] {
  const { start, end } = period ?? {};
  if (start === undefined || end === undefined) return [];
  return end.slice(0, 10) < start.slice(0, 10)
    ? [broken('Coverage.period.end', 'The end lies before the start')]
    : [];
}

function beneficiaryFaults(coverage: Coverage, previous: Coverage | undefined): Fault[] {
  const patient = beneficiaryOf(coverage);
  const path = 'Coverage.beneficiary';
  if (!patient) return [broken(path, 'The beneficiary must be a patient of this record')];
  return previous && beneficiaryOf(previous) !== patient
    ? [broken(path, 'This cannot change once the coverage exists')]
    : [];
}
