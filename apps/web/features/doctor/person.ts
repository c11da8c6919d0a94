import type { HumanName, Patient } from '@medplum/fhirtypes';

/** The full name as the person gave it; never abbreviated. Undefined where there is none. */
export function nameOf(patient: Patient | undefined): string | undefined {
  const name = patient?.name?.find(({ use }) => use === 'official') ?? patient?.name?.[0];
  return name && (name.text ?? [...(name.given ?? []), name.family].filter(Boolean).join(' '));
}

/** Family name first, for lists in alphabetical order. */
export function listNameOf(patient: Patient): string | undefined {
  const name: HumanName | undefined =
    patient.name?.find(({ use }) => use === 'official') ?? patient.name?.[0];
  if (!name?.family) return nameOf(patient);
  return name.given?.length ? `${name.family}, ${name.given.join(' ')}` : name.family;
}

/** Whole years at a day; undefined where the date of birth is not known to the day. */
export function ageOf(birthDate: string | undefined, now: Date): number | undefined {
  if (!birthDate || !/^\d{4}-\d\d-\d\d$/.test(birthDate)) return undefined;
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  const hadBirthday =
    now.getMonth() + 1 > month || (now.getMonth() + 1 === month && now.getDate() >= day);
  return now.getFullYear() - year - (hadBirthday ? 0 : 1);
}

/** A date without a time, such as a birthday, which no zone may shift. */
export function formatDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
