import { type SoapKey, type SoapTexts, soapSections } from './soap.ts';

export interface Merge {
  /** Mine, with what only the others changed. */
  texts: SoapTexts;
  /** Sections that both changed, differently. */
  conflicts: readonly SoapKey[];
}

/**
 * Brings two edits of one note together. `base` is what both began from; where only one side changed
 * a section, that side stands.
 */
export function mergeTexts(base: SoapTexts, mine: SoapTexts, theirs: SoapTexts): Merge {
  const same = (a: string, b: string): boolean => a.trim() === b.trim();
  const conflicts = soapSections
    .map(({ key }) => key)
    .filter(
      (key) =>
        !same(mine[key], theirs[key]) &&
        !same(base[key], mine[key]) &&
        !same(base[key], theirs[key]),
    );
  const texts = Object.fromEntries(
    soapSections.map(({ key }) => [key, same(base[key], mine[key]) ? theirs[key] : mine[key]]),
  ) as SoapTexts;
  return { texts, conflicts };
}
