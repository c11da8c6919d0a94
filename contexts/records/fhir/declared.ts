/**
 * The FHIR types that the store keeps and the search parameters it indexes for each, by their
 * names in FHIR R4. To keep another type, add it here and in `kinds.ts`, then run
 * `node tools/fhir-definitions.ts`; tables and SQL stay as they are.
 */
export const SEARCH_PARAMETERS = {
  Patient: ['identifier', 'name', 'family', 'given', 'birthdate', 'gender', 'phone'],
  Coverage: ['patient', 'beneficiary', 'status', 'type'],
  Encounter: ['patient', 'subject', 'participant', 'practitioner', 'status', 'date', 'class'],
  Composition: [
    'patient',
    'subject',
    'encounter',
    'author',
    'status',
    'date',
    'type',
    'title',
    'related-ref',
  ],
  Questionnaire: ['version', 'status', 'title'],
  QuestionnaireResponse: ['patient', 'subject', 'encounter', 'status', 'authored'],
} as const;

/** The FHIR types that are shown but not stored here, with the parameters they are searched by. */
export const SHOWN_PARAMETERS = {
  AuditEvent: ['patient', 'date', 'agent-role', 'site'],
} as const;

export type ShownType = keyof typeof SHOWN_PARAMETERS;

export type StoredType = keyof typeof SEARCH_PARAMETERS;

export const STORED_TYPES = Object.keys(SEARCH_PARAMETERS) as StoredType[];

export const isStoredType = (type: string): type is StoredType =>
  Object.hasOwn(SEARCH_PARAMETERS, type);
