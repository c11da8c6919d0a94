import type { Locale } from '@hub/contracts/locale.ts';

export type PatientKey =
  | 'anna'
  | 'mehmet'
  | 'sophie'
  | 'james'
  | 'olena'
  | 'ngoc'
  | 'amadou'
  | 'thomas';

export interface DemoPatient {
  key: PatientKey;
  locale: Locale;
  given: string[];
  family: string;
  gender: 'female' | 'male' | 'other';
  birthDate: string;
  /** BCP 47. */
  language: string;
  address: { line: string[]; postalCode: string; city: string; country: string };
  phone: string;
}

export const patientEmail = ({ given, family }: Pick<DemoPatient, 'given' | 'family'>): string =>
  `${asciiOf(given[0] ?? '')}.${asciiOf(family)}@mail.example`;

const LETTERS: Record<string, string> = { ı: 'i', ø: 'o', đ: 'd', ß: 'ss' };
const asciiOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ıøđß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/** Invented people. Phone numbers are from the ranges that regulators keep free for fiction. */
export const DEMO_PATIENTS: readonly DemoPatient[] = [
  {
    key: 'anna',
    locale: 'de',
    given: ['Anna', 'Marie'],
    family: 'Keller',
    gender: 'female',
    birthDate: '1987-04-12',
    language: 'de',
    address: {
      line: ['Lindenweg 4'],
      postalCode: '79102',
      city: 'Freiburg im Breisgau',
      country: 'DE',
    },
    phone: '+49 30 23125001',
  },
  {
    key: 'mehmet',
    locale: 'de',
    given: ['Mehmet'],
    family: 'Yılmaz',
    gender: 'male',
    birthDate: '1962-09-30',
    language: 'tr',
    address: { line: ['Bergstraße 21'], postalCode: '79312', city: 'Emmendingen', country: 'DE' },
    phone: '+49 30 23125002',
  },
  {
    key: 'sophie',
    locale: 'fr',
    given: ['Sophie'],
    family: 'Lefèvre',
    gender: 'female',
    birthDate: '1994-01-22',
    language: 'fr',
    address: { line: ['8 rue des Tanneurs'], postalCode: '68000', city: 'Colmar', country: 'FR' },
    phone: '+33 1 99 00 12 03',
  },
  {
    key: 'james',
    locale: 'en',
    given: ['James'],
    family: 'Whitfield',
    gender: 'male',
    birthDate: '1979-11-05',
    language: 'en',
    address: {
      line: ['Rosengasse 15'],
      postalCode: '79098',
      city: 'Freiburg im Breisgau',
      country: 'DE',
    },
    phone: '+44 20 7946 0104',
  },
  {
    key: 'olena',
    locale: 'de',
    given: ['Olena'],
    family: 'Kovalenko',
    gender: 'female',
    birthDate: '1990-06-17',
    language: 'uk',
    address: { line: ['Marktplatz 3'], postalCode: '79183', city: 'Waldkirch', country: 'DE' },
    phone: '+49 30 23125005',
  },
  {
    key: 'ngoc',
    locale: 'en',
    given: ['Ngọc', 'Lan'],
    family: 'Trần',
    gender: 'female',
    birthDate: '1971-02-08',
    language: 'vi',
    address: { line: ['Schulstraße 9'], postalCode: '77652', city: 'Offenburg', country: 'DE' },
    phone: '+49 30 23125006',
  },
  {
    key: 'amadou',
    locale: 'fr',
    given: ['Amadou'],
    family: 'Diallo',
    gender: 'male',
    birthDate: '1999-08-27',
    language: 'fr',
    address: { line: ['Rheingasse 30'], postalCode: '4058', city: 'Basel', country: 'CH' },
    phone: '+33 1 99 00 12 07',
  },
  {
    key: 'thomas',
    locale: 'de',
    given: ['Thomas'],
    family: 'Brenner',
    gender: 'male',
    birthDate: '1951-12-03',
    language: 'de',
    address: { line: ['Am Waldrand 1'], postalCode: '79254', city: 'Oberried', country: 'DE' },
    phone: '+49 30 23125008',
  },
];
