import type { Patient } from '@medplum/fhirtypes';

/** The name a patient goes by: the usual or official one, in full. */
export function patientName(patient: Patient | undefined): string | undefined {
  const names = patient?.name ?? [];
  const name =
    names.find(({ use }) => use === 'usual') ??
    names.find(({ use }) => use === 'official') ??
    names[0];
  if (!name) return undefined;
  const parts = [...(name.prefix ?? []), ...(name.given ?? []), name.family].filter(Boolean);
  return parts.join(' ') || name.text;
}
