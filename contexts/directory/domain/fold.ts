const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A text as people type it into a search: lower case, no accents, words apart by one space. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same with German umlauts written out, as `Mueller` for `Müller`. */
export const foldUmlauts = (text: string): string =>
  fold(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöü]/g, (letter) => UMLAUTS[letter]!),
  );

/** What a search looks through: both spellings, where they differ. */
export function searchText(...parts: readonly (string | null)[]): string {
  const text = parts.filter((part) => part !== null).join(' ');
  return [...new Set([fold(text), foldUmlauts(text)])].join(' ');
}
