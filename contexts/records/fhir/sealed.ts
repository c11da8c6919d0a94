import type { StoredType } from './declared.ts';

/**
 * The top-level elements that are stored encrypted, by type: contact details and insurance numbers.
 * The narrative `text` may repeat any of them. They cannot be searched by, but for the tokens below.
 */
export const SEALED_ELEMENTS: Record<StoredType, readonly string[]> = {
  Patient: ['identifier', 'telecom', 'address', 'contact', 'text'],
  Coverage: ['identifier', 'subscriberId', 'text'],
  Encounter: [],
  Composition: [],
};

/** Tokens of sealed elements that are indexed as keyed hashes, so that an exact value is found and none is read. */
const HASHED: Partial<Record<StoredType, readonly string[]>> = { Patient: ['identifier'] };

export const isHashed = (type: StoredType, code: string): boolean =>
  HASHED[type]?.includes(code) === true;
