import { tellingDigits } from '../domain/patient-query.ts';
import type { StoredType } from './declared.ts';

/**
 * The top-level elements that are stored encrypted, by type: contact details, insurance
 * numbers and what patients answer before a visit.
 * The narrative `text` may repeat any of them. They cannot be searched by, but for the tokens below.
 */
export const SEALED_ELEMENTS: Record<StoredType, readonly string[]> = {
  Patient: ['identifier', 'telecom', 'address', 'contact', 'text'],
  Coverage: ['identifier', 'subscriberId', 'text'],
  Encounter: [],
  Composition: [],
  Questionnaire: [],
  QuestionnaireResponse: ['item', 'text'],
};

/** Tokens of sealed elements that are indexed as keyed hashes, so that an exact value is found and none is read. */
const HASHED: Partial<Record<StoredType, readonly string[]>> = { Patient: ['identifier', 'phone'] };

export const isHashed = (type: StoredType, code: string): boolean =>
  HASHED[type]?.includes(code) === true;

/** The form of a value that is hashed: people write the same telephone number in many ways. */
export const comparable = (code: string, value: string): string =>
  code === 'phone' ? tellingDigits(value) : value;
