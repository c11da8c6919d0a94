/** Numbers under which practitioners are registered, checked by their own check digits. */
export const REGISTRATION_KINDS = ['rpps', 'lanr', 'gln'] as const;
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];

/** Whether the number can be one of its kind. It says nothing about whether it was given to somebody. */
export function isRegistrationNumber(kind: RegistrationKind, number: string): boolean {
  if (!/^\d+$/.test(number)) return false;
  const digits = Array.from(number, Number);
  switch (kind) {
    case 'rpps':
      return digits.length === 11 && isLuhn(digits);
    case 'lanr':
      return digits.length === 9 && isLanr(digits);
    case 'gln':
      return digits.length === 13 && isGs1(digits);
  }
}

/** RPPS (France): eleven digits, the last one by Luhn (ISO/IEC 7812-1). */
export function isLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** LANR (Germany): digits 1 to 6 by 4 and 9 in turn; digit 7 fills up to ten; 8 and 9 are the specialty (KBV, Arztnummern-Richtlinie). */
function isLanr(digits: readonly number[]): boolean {
  const sum = digits
    .slice(0, 6)
    .reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 4 : 9), 0);
  return (10 - (sum % 10)) % 10 === digits[6];
}

/** GLN (Switzerland): thirteen digits, by 3 and 1 in turn from the right (GS1 General Specifications 7.9). */
export function isGs1(digits: readonly number[]): boolean {
  return (
    digits
      .toReversed()
      .reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0) %
      10 ===
    0
  );
}
