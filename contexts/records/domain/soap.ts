import type { CodeableConcept } from '@medplum/fhirtypes';

export const LOINC = 'http://loinc.org';

/** LOINC 11488-4 "Consult note". */
export const CONSULT_NOTE = '11488-4';

/** The sections of a SOAP note by their LOINC document section codes. */
export const SOAP_SECTIONS = {
  subjective: '61150-9',
  objective: '61149-1',
  assessment: '51848-0',
  plan: '18776-5',
} as const;

export const hasLoinc = (concept: CodeableConcept | undefined, code: string): boolean =>
  concept?.coding?.some((coding) => coding.system === LOINC && coding.code === code) ?? false;

export const isSoapSection = (concept: CodeableConcept | undefined): boolean =>
  Object.values(SOAP_SECTIONS).some((code) => hasLoinc(concept, code));
