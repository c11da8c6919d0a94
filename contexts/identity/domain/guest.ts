/** How long after the code a guest acts in the same browser, in hours. */
export const GUEST_SESSION_HOURS = 24;

/** Guests who never had a visit are forgotten this long after they last proved their address. */
export const GUEST_IDLE_DAYS = 30;

/** Who somebody says they are; what tells the people of one address apart. */
export interface GuestPerson {
  givenName: string;
  familyName: string;
  birthDate: string;
}

/**
 * The same text for the same person, however they write their name: case, accents and what stands
 * between its parts do not count. To be hashed with a key, never kept.
 */
export const personText = (
  email: string,
  { givenName, familyName, birthDate }: GuestPerson,
): string => JSON.stringify([email.toLowerCase(), plain(givenName), plain(familyName), birthDate]);

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
