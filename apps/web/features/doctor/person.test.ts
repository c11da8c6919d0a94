import { describe, expect, it } from 'vitest';
import { ageOf, formatDate, listNameOf, nameOf } from './person.ts';

describe('a patient’s name', () => {
  const patient = {
    resourceType: 'Patient' as const,
    name: [
      { use: 'nickname' as const, text: 'Annie' },
      { use: 'official' as const, given: ['Anna', 'Marie'], family: 'Keller' },
    ],
  };

  it('is the official one, in full', () => {
    expect(nameOf(patient)).toBe('Anna Marie Keller');
    expect(listNameOf(patient)).toBe('Keller, Anna Marie');
  });

  it('is unknown where the record has none', () => {
    expect(nameOf({ resourceType: 'Patient' })).toBeUndefined();
    expect(nameOf(undefined)).toBeUndefined();
  });
});

describe('a patient’s age', () => {
  it('grows on the birthday and not before', () => {
    expect(ageOf('1987-04-12', new Date(2026, 3, 11))).toBe(38);
    expect(ageOf('1987-04-12', new Date(2026, 3, 12))).toBe(39);
  });

  it('is not guessed from a year alone', () => {
    expect(ageOf('1987', new Date(2026, 3, 12))).toBeUndefined();
  });

  it('leaves a birthday on its day in every zone', () => {
    expect(formatDate('1987-04-12', 'de-DE')).toBe('12. April 1987');
  });
});
