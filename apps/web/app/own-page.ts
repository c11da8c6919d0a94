const base = 'https://own.invalid';

/**
 * Whether an address is a page of this app, and so may be led on to. Read as a browser reads it: it
 * drops tabs and line breaks, and takes `\` for `/`, so `/\t/elsewhere.example` is another site.
 */
export function isOwnPage(address: unknown): address is string {
  if (typeof address !== 'string' || !address.startsWith('/')) return false;
  if (!URL.canParse(address, base)) return false;
  const { origin, pathname } = new URL(address, base);
  return origin === base && !pathname.startsWith('//');
}
