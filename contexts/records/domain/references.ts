import type { Reference } from '@medplum/fhirtypes';

const LOCAL =
  /^([A-Z][A-Za-z]+)\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?:\/_history\/\d+)?$/;

/** A relative reference such as `Patient/0195…`, taken apart; undefined for any other address. */
export function localReference(text: string | undefined): { type: string; id: string } | undefined {
  const [, type, id] = LOCAL.exec(text ?? '') ?? [];
  return type !== undefined && id !== undefined ? { type, id } : undefined;
}

/** The id that a reference holds where it is to the wanted type. */
export function referencedId(reference: Reference | undefined, type: string): string | undefined {
  const local = localReference(reference?.reference);
  return local?.type === type ? local.id : undefined;
}
