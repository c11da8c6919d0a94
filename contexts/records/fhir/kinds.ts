import type {
  Composition,
  Coverage,
  Encounter,
  Patient,
  Questionnaire,
  QuestionnaireResponse,
  Resource,
} from '@medplum/fhirtypes';
import { rule } from '@hub/kernel/access/rule.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import {
  answeredForm,
  answeredVisit,
  answerFaults,
  isHandedIn,
  respondentOf,
} from '../domain/answers.ts';
import { beneficiaryOf, coverageFaults } from '../domain/coverage.ts';
import type { Fault } from '../domain/fault.ts';
import {
  appendedTo,
  authorOf,
  encounterOf,
  isSigned,
  noteFaults,
  noteKey,
  patientOf,
  stampNote,
} from '../domain/note.ts';
import { patientFaults } from '../domain/patient.ts';
import { referencedId } from '../domain/references.ts';
import type { StoredType } from './declared.ts';

/** Finds a resource that the writer may see; undefined otherwise. */
export type Lookup = <T extends Resource>(
  type: T['resourceType'],
  id: string | undefined,
) => Promise<T | undefined>;

export interface Owners {
  patient: string | null;
  practitioner: string | null;
}

/** All that differs from one stored type to the next. `T` is fixed by the type's own declaration. */
export interface Kind<T extends Resource = Resource> {
  type: StoredType;
  /** `update-create`: PUT may create, with an id that the access rule ties to the writer. */
  writes: readonly ('create' | 'update' | 'update-create')[];
  /** Who reads what is released; drafts may have a narrower rule. */
  read: Rule;
  readDraft: Rule;
  /** All of them must hold to write. */
  write: readonly Rule[];
  /** Autosaved from several tabs: a write must name the version it replaces. */
  ifMatchRequired: boolean;
  owners(resource: T): Owners;
  isReleased(resource: T): boolean;
  isLocked(resource: T): boolean;
  uniqueKey(resource: T): string | null;
  /** Fields that the server writes itself. */
  stamp(resource: T, now: Date): T;
  /** Faults against the product's rules, after FHIR's own validation. */
  faults(
    resource: T,
    previous: T | undefined,
    lookup: Lookup,
    now: Date,
  ): Promise<Fault[]> | Fault[];
}

const readPatient = rule('patient.read', [
  'patient:self',
  'patient:guardian',
  'doctor:care',
  'desk:clinic',
  'admin:clinic',
]);

const patient: Kind<Patient> = {
  type: 'Patient',
  writes: ['create', 'update', 'update-create'],
  read: readPatient,
  readDraft: readPatient,
  write: [rule('patient.write', ['patient:self', 'patient:guardian'])],
  ifMatchRequired: false,
  owners: (resource) => ({ patient: resource.id ?? null, practitioner: null }),
  isReleased: () => true,
  isLocked: () => false,
  uniqueKey: () => null,
  stamp: (resource) => resource,
  faults: (resource, previous, _lookup, now) =>
    patientFaults(resource, previous, now.toISOString().slice(0, 10)),
};

const readCoverage = rule('coverage.read', [
  'patient:self',
  'patient:guardian',
  'doctor:care',
  'desk:clinic',
  'admin:clinic',
]);

/** The patient's insurance, as they or who acts for them tell it; a clinic reads it to bill. */
const coverage: Kind<Coverage> = {
  type: 'Coverage',
  writes: ['create', 'update'],
  read: readCoverage,
  readDraft: readCoverage,
  write: [rule('coverage.write', ['patient:self', 'patient:guardian'])],
  ifMatchRequired: false,
  owners: (resource) => ({ patient: beneficiaryOf(resource) ?? null, practitioner: null }),
  isReleased: () => true,
  isLocked: () => false,
  uniqueKey: () => null,
  stamp: (resource) => resource,
  faults: coverageFaults,
};

const readEncounter = rule('encounter.read', ['patient:self', 'patient:guardian', 'doctor:care']);

/** Written from events alone: what happened in a visit is not for a client to claim. */
const encounter: Kind<Encounter> = {
  type: 'Encounter',
  writes: [],
  read: readEncounter,
  readDraft: readEncounter,
  write: [],
  ifMatchRequired: false,
  owners: (resource) => ({
    patient: referencedId(resource.subject, 'Patient') ?? null,
    practitioner: referencedId(resource.participant?.[0]?.individual, 'Practitioner') ?? null,
  }),
  isReleased: () => true,
  isLocked: () => false,
  uniqueKey: () => null,
  stamp: (resource) => resource,
  faults: () => [],
};

/** SOAP notes. The patient reads what is signed; a draft is for those who treat. */
const composition: Kind<Composition> = {
  type: 'Composition',
  writes: ['create', 'update'],
  read: rule('note.read', ['patient:self', 'patient:guardian', 'doctor:care']),
  readDraft: rule('note-draft.read', ['doctor:care']),
  write: [rule('note.write-own', ['doctor:own']), rule('note.write-in-care', ['doctor:care'])],
  ifMatchRequired: true,
  owners: (resource) => ({
    patient: patientOf(resource) ?? null,
    practitioner: authorOf(resource) ?? null,
  }),
  isReleased: isSigned,
  isLocked: isSigned,
  uniqueKey: noteKey,
  stamp: stampNote,
  faults: async (resource, previous, lookup) =>
    noteFaults(resource, previous, {
      encounter: await lookup<Encounter>('Encounter', encounterOf(resource)),
      appended: await lookup<Composition>('Composition', appendedTo(resource)),
    }),
};

const readQuestionnaire = rule('questionnaire.read', ['anyone']);

/** What clinics ask before a visit; written from events alone, since scheduling owns the forms. */
const questionnaire: Kind<Questionnaire> = {
  type: 'Questionnaire',
  writes: [],
  read: readQuestionnaire,
  readDraft: readQuestionnaire,
  write: [],
  ifMatchRequired: false,
  owners: () => ({ patient: null, practitioner: null }),
  isReleased: () => true,
  isLocked: () => false,
  uniqueKey: () => null,
  stamp: (resource) => resource,
  faults: () => [],
};

/** Answers before a visit: one set for each visit. Who treats reads them once they are handed in. */
const answers: Kind<QuestionnaireResponse> = {
  type: 'QuestionnaireResponse',
  writes: ['create', 'update'],
  read: rule('intake-answers.read', ['patient:self', 'patient:guardian', 'doctor:care']),
  readDraft: rule('intake-answers-draft.read', ['patient:self', 'patient:guardian']),
  write: [rule('intake-answers.write', ['patient:self', 'patient:guardian'])],
  ifMatchRequired: true,
  owners: (resource) => ({ patient: respondentOf(resource) ?? null, practitioner: null }),
  isReleased: isHandedIn,
  isLocked: () => false,
  uniqueKey: (resource) => answeredVisit(resource) ?? null,
  stamp: (resource, now) => ({ ...resource, authored: now.toISOString() }),
  faults: async (resource, previous, lookup) =>
    answerFaults(resource, previous, {
      questionnaire: await lookup<Questionnaire>('Questionnaire', answeredForm(resource)),
      encounter: await lookup<Encounter>('Encounter', answeredVisit(resource)),
    }),
};

/** A declaration is only ever given resources of its own type, which the caller has checked. */
const KINDS = {
  Patient: patient,
  Coverage: coverage,
  Encounter: encounter,
  Composition: composition,
  Questionnaire: questionnaire,
  QuestionnaireResponse: answers,
} as unknown as Record<StoredType, Kind>;

export const kindOf = (type: StoredType): Kind => KINDS[type];
