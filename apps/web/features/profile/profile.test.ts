import type { Coverage, Patient } from '@medplum/fhirtypes';
import { describe, expect, test } from 'vitest';
import { coverageOf, insuranceFaults, insuranceOf, isExpired, maskedNumber } from './coverage.ts';
import { emergencyFaults, emergencyOf, withEmergency } from './emergency.ts';

const insurance = {
  insurer: 'AOK Bayern',
  kind: 'statutory',
  number: 'A123456780',
  validUntil: '2029-12-31',
} as const;

describe('an insurance', () => {
  test.each(['statutory', 'private', 'other'] as const)('%s is read as it was written', (kind) => {
    const written = coverageOf({ ...insurance, kind }, 'p', undefined, 'Beihilfe');
    expect(insuranceOf(written)).toEqual({ ...insurance, kind });
    expect(written.beneficiary.reference).toBe('Patient/p');
  });

  test('keeps the insurer’s own number as long as it is the same insurer', () => {
    const payor = { display: 'AOK Bayern', identifier: { value: '108310400' } };
    const before: Coverage = { ...coverageOf(insurance, 'p', undefined, ''), payor: [payor] };
    expect(coverageOf(insurance, 'p', before, '').payor).toEqual([payor]);
    const other = { ...insurance, insurer: 'TK' };
    expect(coverageOf(other, 'p', before, '').payor).toEqual([{ display: 'TK' }]);
  });

  test('is saved only when it is complete', () => {
    expect(insuranceFaults({ ...insurance, insurer: '' })).toMatchObject({ insurer: true });
    expect(insuranceFaults({ ...insurance, kind: '' })).toMatchObject({ kind: true });
    expect(insuranceFaults({ ...insurance, number: '' })).toMatchObject({ number: true });
    expect(insuranceFaults({ ...insurance, number: 'A<1' })).toMatchObject({ number: true });
    const complete = { insurer: false, kind: false, number: false };
    expect(insuranceFaults(insurance)).toEqual(complete);
    expect(insuranceFaults({ ...insurance, kind: 'other', number: '' })).toEqual(complete);
  });

  test('shows the end of its number only', () => {
    expect(maskedNumber('A123456780')).toBe('•••• 6780');
    expect(maskedNumber('6780')).toBe('••••');
  });

  test('has a card that holds through its last day', () => {
    expect(isExpired(insurance, '2029-12-31')).toBe(false);
    expect(isExpired(insurance, '2030-01-01')).toBe(true);
    expect(isExpired({ ...insurance, validUntil: '' }, '2030-01-01')).toBe(false);
  });
});

describe('an emergency contact', () => {
  const patient: Patient = {
    resourceType: 'Patient',
    contact: [{ name: { text: 'Employer' }, telecom: [{ system: 'phone', value: '1' }] }],
  };
  const mother = { name: 'Maria Muster', relationship: 'Mutter', phone: '+49 30 1234567' };

  test('is read as it was written, beside other contacts', () => {
    const written = withEmergency(patient, mother);
    expect(emergencyOf(written)).toEqual(mother);
    expect(written.contact).toHaveLength(2);
    expect(withEmergency(written, { ...mother, phone: '2' }).contact).toHaveLength(2);
  });

  test('goes when all is emptied', () => {
    const empty = { name: '', relationship: '', phone: '' };
    expect(withEmergency(withEmergency(patient, mother), empty).contact).toEqual(patient.contact);
    expect(withEmergency({ resourceType: 'Patient' }, empty).contact).toBeUndefined();
  });

  test('needs a name and a phone', () => {
    expect(emergencyFaults({ ...mother, phone: '' })).toEqual({ name: false, phone: true });
    expect(emergencyFaults({ ...mother, name: '' })).toEqual({ name: true, phone: false });
    expect(emergencyFaults({ name: '', relationship: '', phone: '' })).toEqual({
      name: false,
      phone: false,
    });
  });
});
