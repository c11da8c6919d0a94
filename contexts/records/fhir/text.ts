/** Longer values are indexed by their beginning: a B-tree entry is limited to about 2,700 bytes. */
export const MOST_INDEXED = 400;

/** Lower case without accents (FHIR R4 string search is insensitive to both); "Strauß" as "strauss". */
export const normalized = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_INDEXED);
