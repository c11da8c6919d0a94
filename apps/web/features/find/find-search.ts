import { LANGUAGES, type Language } from '@hub/contracts/languages.ts';
import { PAYERS, type Payer } from '@hub/contracts/payers.ts';
import { SPECIALTIES, type Specialty } from '@hub/contracts/specialties.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';

/** What a search is narrowed to; stands in the address, so that it can be kept and passed on. */
export type FindSearch = {
  /** Free text: a symptom, a specialty, a name. */
  q?: string;
  specialty?: Specialty;
  city?: string;
  language?: Language;
  mode?: VisitMode;
  payer?: Payer;
};
export type FilterName = keyof FindSearch;

function text(value: unknown): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return words === '' ? undefined : words.slice(0, 100);
}

function oneOf<Code extends string>(codes: readonly Code[], value: unknown): Code | undefined {
  return codes.find((code) => code === value);
}

/** Reads an address's search; what it does not know is left out. */
export function findSearch(search: Record<string, unknown>): FindSearch {
  return withoutUnset({
    q: text(search.q),
    specialty: oneOf(SPECIALTIES, search.specialty),
    city: text(search.city),
    language: oneOf(LANGUAGES, search.language),
    mode: oneOf(['video', 'in-person'], search.mode),
    payer: oneOf(PAYERS, search.payer),
  });
}

/** Drops the filters that are not set, so that they do not stand in the address. */
export function withoutUnset(search: {
  [Name in FilterName]?: FindSearch[Name] | undefined;
}): FindSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
