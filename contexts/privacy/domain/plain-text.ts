const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A FHIR narrative (XHTML) as text: one line a paragraph, list item or row. */
export const plainText = (xhtml: string): string =>
  xhtml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^>]*>/gi, '\n• ')
    .replace(
      /<(?:br|hr)\b[^>]*>|<\/(?:p|div|h[1-6]|tr|table|ul|ol|dl|dt|dd|pre|blockquote)>/gi,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      typeof name === 'string'
        ? (ENTITIES[name.toLowerCase()] ?? whole)
        : String.fromCodePoint(
            Number.parseInt(String(decimal ?? hex), hex === undefined ? 10 : 16),
          ),
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
