import { isGs1, isLuhn } from './registration.ts';

/** The registers in which a clinic stands, by its country (ISO 3166-1). */
export const CLINIC_REGISTERS = {
  DE: ['bsnr', 'commercial-register'],
  FR: ['finess', 'siret'],
  CH: ['uid', 'gln'],
} as const;
export const CLINIC_COUNTRIES = ['DE', 'FR', 'CH'] as const;
export const CLINIC_REGISTER_KINDS = [
  'bsnr',
  'commercial-register',
  'finess',
  'siret',
  'uid',
  'gln',
] as const;
export type ClinicRegisterKind = (typeof CLINIC_REGISTER_KINDS)[number];

/** Whether clinics of the country stand in such a register. */
export const isRegisterOf = (country: string, kind: ClinicRegisterKind): boolean =>
  Object.entries<readonly string[]>(CLINIC_REGISTERS).some(
    ([of, kinds]) => of === country && kinds.includes(kind),
  );

/** Whether the number can be one of its register. Whether it was given to this clinic is for a person to check. */
export function isClinicNumber(kind: ClinicRegisterKind, number: string): boolean {
  const digits = Array.from(number.replaceAll(/\D/g, ''), Number);
  switch (kind) {
    // Betriebsstättennummer: nine digits without a check digit (KBV, BSNR-Richtlinie).
    case 'bsnr':
      return /^\d{9}$/.test(number);
    // Handelsregister, sections A and B, partnerships, cooperatives, associations: "HRB 12345 B".
    case 'commercial-register':
      return /^(HRA|HRB|PR|GnR|VR) \d{1,7}( [A-Z]{1,3})?$/.test(number);
    // The last digit by Luhn; in Corsica the second sign is a letter (ANS, FINESS).
    case 'finess':
      return /^\d[AB]\d{7}$/.test(number) || (/^\d{9}$/.test(number) && isLuhn(digits));
    case 'siret':
      return /^\d{14}$/.test(number) && isLuhn(digits);
    case 'uid':
      return /^CHE-\d{3}\.\d{3}\.\d{3}$/.test(number) && isUid(digits);
    case 'gln':
      return /^\d{13}$/.test(number) && isGs1(digits);
  }
}

const UID_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4] as const;

/** UID (Switzerland): the ninth digit by modulus 11 (BFS, eCH-0097). */
function isUid(digits: readonly number[]): boolean {
  const sum = UID_WEIGHTS.reduce(
    (total, weight, index) => total + weight * (digits[index] ?? 0),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[8];
}
