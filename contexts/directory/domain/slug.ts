import { foldUmlauts } from './fold.ts';

/** The readable part of a practitioner's address: `Dr. Zoë Müller` becomes `zoe-mueller`. */
export function slugOf(givenName: string, familyName: string): string {
  const slug = foldUmlauts(`${givenName} ${familyName}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  // Names in other scripts have no letters of ours; the address is then told apart by its number.
  return slug === '' ? 'practitioner' : slug;
}

/** The n-th try where a slug is in use: `lena-hartmann`, `lena-hartmann-2`, … */
export const nthSlug = (slug: string, n: number): string => (n === 1 ? slug : `${slug}-${n}`);
