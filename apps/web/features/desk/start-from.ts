/** What a search that found nobody says already: the last word as the family name, digits as the number. */
export function startFrom(text: string): { givenName: string; familyName: string; phone: string } {
  const phone = /\+?\d[\d ()/-]{5,}/.exec(text)?.[0].trim() ?? '';
  const words = text
    .replace(phone, ' ')
    .split(/[\s]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const isFamilyFirst = words[0]?.endsWith(',') ?? false;
  const clean = words.map((word) => word.replace(/,$/, ''));
  if (isFamilyFirst)
    return { familyName: clean[0] ?? '', givenName: clean.slice(1).join(' '), phone };
  return { familyName: clean.at(-1) ?? '', givenName: clean.slice(0, -1).join(' '), phone };
}
