import type { Patient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { detailsOf, newPatient, type PersonalDetails, withDetails } from './patient.ts';

const details: PersonalDetails = {
  givenName: 'Anna Maria',
  familyName: 'Keller',
  birthDate: '1984-05-23',
  phone: '+41 44 123 45 67',
  line: 'Seestrasse 1',
  postalCode: '8002',
  city: 'Zürich',
  country: 'CH',
};
const nothing = { phone: '', line: '', postalCode: '', city: '', country: '' };

describe('personal details in a Patient', () => {
  it('come back as they were entered', () => {
    expect(detailsOf(withDetails({ resourceType: 'Patient' }, details))).toEqual(details);
  });

  it('leave everything else of the resource alone', () => {
    const patient: Patient = {
      resourceType: 'Patient',
      id: 'p',
      gender: 'female',
      name: [
        { use: 'official', family: 'Alt', given: ['A'] },
        { use: 'maiden', family: 'Frei' },
      ],
      telecom: [
        { system: 'email', value: 'a@example.org' },
        { system: 'phone', value: '1', use: 'mobile' },
      ],
    };
    const changed = withDetails(patient, details);
    expect(changed).toMatchObject({ id: 'p', gender: 'female' });
    expect(changed.name?.[1]).toEqual({ use: 'maiden', family: 'Frei' });
    expect(changed.telecom).toEqual([
      { system: 'email', value: 'a@example.org' },
      { system: 'phone', value: details.phone, use: 'mobile' },
    ]);
  });

  it('leave no empty lists behind', () => {
    const emptied = withDetails(withDetails({ resourceType: 'Patient' }, details), {
      ...details,
      ...nothing,
    });
    expect(JSON.parse(JSON.stringify(emptied))).not.toHaveProperty('telecom');
    expect(JSON.parse(JSON.stringify(emptied))).not.toHaveProperty('address');
  });

  it('make a new Patient with the given id and the language of the page', () => {
    const patient = newPatient('0198', { ...details, ...nothing }, 'fr');
    expect(patient.id).toBe('0198');
    expect(patient.communication?.[0]?.language.coding?.[0]?.code).toBe('fr');
  });
});
