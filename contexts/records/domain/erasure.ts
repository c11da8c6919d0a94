import type { Composition, Encounter, Patient, Resource } from '@medplum/fhirtypes';
import type { RetentionBasis } from '@hub/contracts/privacy.ts';
import { answeredVisit, isHandedIn } from './answers.ts';
import { encounterOf, isSigned } from './note.ts';
import { referencedId } from './references.ts';
import { retentionOf } from './retention.ts';
import type { Retention } from './retention.ts';

/** What of a Patient identifies whose treatment was documented; all else goes. */
export const IDENTIFYING = ['resourceType', 'id', 'meta', 'name', 'birthDate', 'gender'];

/** A resource that the law keeps. */
export interface Kept {
  type: 'Patient' | 'Encounter' | 'Composition' | 'QuestionnaireResponse';
  id: string;
  until: string;
  basis: RetentionBasis;
  /** The clinics that must keep it, whose administrators may look. */
  clinicIds: string[];
}

interface Treatment extends Retention {
  clinicId: string;
}

/**
 * Which of a person's resources stay after an erasure: what documents a treatment (its encounter,
 * the signed notes, and what the patient told before it), with as much of the person as says whose it was. `today` is an ISO date.
 */
export function keptByLaw(
  resources: readonly Resource[],
  countryOf: (clinicId: string) => string | undefined,
  today: string,
): Kept[] {
  const notes = resources.filter((one): one is Composition => one.resourceType === 'Composition');
  const signed = notes.filter(isSigned);
  const noted = new Set(signed.map(encounterOf));
  const treated = resources.filter(
    (one): one is Encounter => one.resourceType === 'Encounter' && tookPlace(one, noted),
  );
  const patient = resources.find((one): one is Patient => one.resourceType === 'Patient');
  const treatments = new Map(
    treatmentsOf(treated, countryOf, patient?.birthDate)
      .filter(({ until }) => until > today)
      .map((treatment) => [treatment.clinicId, treatment]),
  );
  if (treatments.size === 0) return [];
  const kept: Kept[] = [];
  const byEncounter = new Map<string, Treatment>();
  for (const { id = '', serviceProvider } of treated) {
    const treatment = treatments.get(referencedId(serviceProvider, 'Organization') ?? '');
    if (!treatment) continue;
    byEncounter.set(id, treatment);
    kept.push(of('Encounter', id, [treatment]));
  }
  for (const note of signed) {
    const treatment = byEncounter.get(encounterOf(note) ?? '');
    if (treatment) kept.push(of('Composition', note.id ?? '', [treatment]));
  }
  for (const one of resources) {
    if (one.resourceType !== 'QuestionnaireResponse' || !isHandedIn(one)) continue;
    const treatment = byEncounter.get(answeredVisit(one) ?? '');
    if (treatment) kept.push(of('QuestionnaireResponse', one.id ?? '', [treatment]));
  }
  if (patient) kept.push(of('Patient', patient.id ?? '', [...treatments.values()]));
  return kept;
}

/** Visits in person tell no beginning or end: there the signed note says that they took place. */
const tookPlace = ({ id, status }: Encounter, noted: ReadonlySet<string | undefined>): boolean =>
  status === 'in-progress' || status === 'finished' || noted.has(id);

/** A treatment is all that one clinic did; it ends with the last encounter. */
function treatmentsOf(
  encounters: readonly Encounter[],
  countryOf: (clinicId: string) => string | undefined,
  birthDate: string | undefined,
): Treatment[] {
  const ends = new Map<string, string>();
  for (const { serviceProvider, period } of encounters) {
    const clinicId = referencedId(serviceProvider, 'Organization');
    const end = period?.end ?? period?.start;
    if (clinicId === undefined || end === undefined) continue;
    if (end > (ends.get(clinicId) ?? '')) ends.set(clinicId, end);
  }
  return [...ends].map(([clinicId, end]) => ({
    clinicId,
    ...retentionOf(countryOf(clinicId), end, birthDate),
  }));
}

function of(type: Kept['type'], id: string, treatments: Treatment[]): Kept {
  const [last] = treatments.toSorted((a, b) => b.until.localeCompare(a.until));
  if (!last) throw new Error('Nothing is kept without a treatment');
  const clinicIds = treatments.map(({ clinicId }) => clinicId);
  return { type, id, until: last.until, basis: last.basis, clinicIds };
}
