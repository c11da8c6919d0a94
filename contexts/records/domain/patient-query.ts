/** What somebody at a desk typed to find a patient, taken apart. */
export interface PatientQuery {
  /** Beginnings of parts of the name, all of which must be there. */
  names: string[];
  /** ISO dates, any of which it may be. */
  birthDates: string[];
  phone: string | null;
}

/** Digits of a telephone number that tell it from others, whether the country stands before it or not. */
const TELLING_DIGITS = 8;
const FEWEST_DIGITS = 5;

/**
 * Numbers are compared by their last eight digits: `+49 30 1234567` and `030 1234567` are the same
 * (ITU-T E.164 puts country and area before them).
 */
export const tellingDigits = (phone: string): string =>
  phone.replace(/\D/g, '').slice(-TELLING_DIGITS);

const ISO = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/;
/** As it is written in Germany, Switzerland and France: day, month, year. */
const DAY_FIRST = /\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b/;
/** Not within a word, which a made-up name may end in. */
const PHONE = /(?<![^\s,;])[+(]?\d[\d ()/.-]*(?![^\s,;])/;

/** Reads a search for a patient. `thisYear` decides of which century two digits are. */
export function readPatientQuery(text: string, thisYear: number): PatientQuery {
  let rest = text;
  const birthDates: string[] = [];
  const iso = ISO.exec(rest);
  const dayFirst = iso ? null : DAY_FIRST.exec(rest);
  const found = iso ?? dayFirst;
  if (found) {
    const [whole, first = '', month = '', last = ''] = found;
    const [day, year] = iso ? [last, first] : [first, last];
    const date = isoDate(fullYear(year, thisYear), Number(month), Number(day));
    if (date !== undefined) birthDates.push(date);
    rest = rest.replace(whole, ' ');
  }
  const digits = PHONE.exec(rest)?.[0];
  const isPhone = digits !== undefined && digits.replace(/\D/g, '').length >= FEWEST_DIGITS;
  if (isPhone) rest = rest.replace(digits, ' ');
  return {
    names: rest.split(/[\s,;]+/).filter((part) => /\p{L}/u.test(part)),
    birthDates,
    phone: isPhone ? tellingDigits(digits) : null,
  };
}

/** Two digits are the latest such year that has begun: nobody is born in the future. */
function fullYear(year: string, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(year);
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}

/** Undefined for a day that is in no calendar. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
