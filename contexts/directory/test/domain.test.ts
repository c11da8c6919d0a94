import { describe, expect, test } from 'vitest';
import { SPECIALTIES } from '@hub/contracts/specialties.ts';
import { fold, searchText } from '../domain/fold.ts';
import { imageTypeOf } from '../domain/image-type.ts';
import { isClinicNumber, isRegisterOf } from '../domain/clinic-registration.ts';
import { isRegistrationNumber } from '../domain/registration.ts';
import { searchTerms } from '../domain/search-terms.ts';
import { nthSlug, slugOf } from '../domain/slug.ts';

describe('search terms', () => {
  test.each([
    ['Hautarzt', 'dermatology'],
    ['hautärztin', 'dermatology'],
    ['Hautaerztin', 'dermatology'],
    ['dermatologue', 'dermatology'],
    ['skin', 'dermatology'],
    ['médecin généraliste', 'general-practice'],
    ['medecin de famille', 'general-practice'],
    ['Hausarzt', 'general-practice'],
    ['Kinderärztin', 'paediatrics'],
    ['pédiatre', 'paediatrics'],
    ['mal de dos', 'orthopaedics'],
    ['coeur', 'cardiology'],
    ['cœur', 'cardiology'],
    ['dermat', 'dermatology'],
    ['ear-nose-throat', 'ear-nose-throat'],
  ])('%s means %s', (query, specialty) => {
    expect(searchTerms(query)).toHaveLength(1);
    expect(searchTerms(query)[0]!.specialties).toContain(specialty);
  });

  test('a place beside a specialty is a term of its own, and fillers are none', () => {
    expect(searchTerms('Hautarzt in Köln')).toEqual([
      { text: 'hautarzt', specialties: ['dermatology'] },
      { text: 'koln', specialties: [] },
    ]);
    expect(searchTerms('un médecin à Lyon')).toEqual([{ text: 'lyon', specialties: [] }]);
  });

  test('every specialty is found by its own code', () => {
    for (const specialty of SPECIALTIES)
      expect(searchTerms(specialty)[0]!.specialties).toContain(specialty);
  });
});

test('folding takes case and accents away, and text is searched in both German spellings', () => {
  expect(fold('  Élodie Großmann-Ørsted ')).toBe('elodie grossmann orsted');
  expect(searchText('Jörg Müller')).toBe('jorg muller joerg mueller');
  expect(searchText('Lyon', null)).toBe('lyon');
});

test('slugs are readable, and never empty', () => {
  expect(slugOf('Zoë', 'Müller-Lüdenscheidt')).toBe('zoe-mueller-luedenscheidt');
  expect(slugOf('Νίκος', 'Παππάς')).toBe('practitioner');
  expect([1, 2].map((n) => nthSlug('a', n))).toEqual(['a', 'a-2']);
});

test.each([
  ['rpps', '89970010420', true],
  ['rpps', '89970010421', false],
  ['lanr', '999101901', true],
  ['lanr', '999101801', false],
  ['gln', '7601999001011', true],
  ['gln', '7601999001012', false],
  ['gln', '4006381333931', true],
  ['gln', '123', false],
  ['lanr', 'ABCDEFGHI', false],
] as const)('%s %s is %s by its check digit', (kind, number, valid) => {
  expect(isRegistrationNumber(kind, number)).toBe(valid);
});

test('images are known by their first bytes', () => {
  expect(imageTypeOf(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('image/png');
  expect(imageTypeOf(Buffer.from('ffd8ffe0', 'hex'))).toBe('image/jpeg');
  expect(imageTypeOf(Buffer.from('RIFF0000WEBPVP8 '))).toBe('image/webp');
  expect(imageTypeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
  expect(imageTypeOf(Buffer.alloc(0))).toBeUndefined();
});

describe('a clinic number', () => {
  test.each([
    ['DE', 'bsnr', '123456789', true],
    ['DE', 'commercial-register', 'HRB 12345 B', true],
    ['DE', 'commercial-register', '12345', false],
    ['FR', 'finess', '750000002', true],
    ['FR', 'finess', '750000003', false],
    ['FR', 'finess', '2A0000014', true],
    ['FR', 'siret', '73282932000074', true],
    ['FR', 'siret', '73282932000075', false],
    // The example of the Swiss Federal Statistical Office.
    ['CH', 'uid', 'CHE-109.322.551', true],
    ['CH', 'uid', 'CHE-109.322.552', false],
    ['CH', 'gln', '7601000000002', true],
  ] as const)('of %s, %s %s: %s', (country, kind, number, isValid) => {
    expect(isRegisterOf(country, kind)).toBe(true);
    expect(isClinicNumber(kind, number)).toBe(isValid);
    expect(isRegisterOf('AT', kind)).toBe(false);
  });
});
