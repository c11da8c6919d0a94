import type { Address, ContactPoint, HumanName, Patient } from '@medplum/fhirtypes';

/** What a person enters about themselves; empty text where nothing is known. */
export type PersonalDetails = {
  givenName: string;
  familyName: string;
  birthDate: string;
  phone: string;
  line: string;
  postalCode: string;
  city: string;
  country: string;
};

const officialName = (patient: Patient): HumanName | undefined =>
  patient.name?.find((name) => name.use === 'official') ?? patient.name?.[0];

const phoneOf = (patient: Patient): ContactPoint | undefined =>
  patient.telecom?.find((contact) => contact.system === 'phone');

const homeOf = (patient: Patient): Address | undefined => patient.address?.[0];

/** Reads the details off a Patient resource. */
export function detailsOf(patient: Patient): PersonalDetails {
  const name = officialName(patient);
  const home = homeOf(patient);
  return {
    givenName: name?.given?.join(' ') ?? '',
    familyName: name?.family ?? '',
    birthDate: patient.birthDate ?? '',
    phone: phoneOf(patient)?.value ?? '',
    line: home?.line?.join(', ') ?? '',
    postalCode: home?.postalCode ?? '',
    city: home?.city ?? '',
    country: home?.country ?? '',
  };
}

/** The resource with the details written into it; everything else stays as it was. */
export function withDetails(patient: Patient, details: PersonalDetails): Patient {
  const name = officialName(patient);
  const phone = phoneOf(patient);
  const home = homeOf(patient);
  const { givenName, familyName, birthDate, line, postalCode, city, country } = details;
  const address: Address = {
    ...home,
    use: 'home',
    ...(line ? { line: [line] } : { line: undefined }),
    postalCode: postalCode || undefined,
    city: city || undefined,
    country: country || undefined,
  };
  const hasAddress = Boolean(line || postalCode || city);
  const otherAddresses = (patient.address ?? []).filter((one) => one !== home);
  const otherTelecom = (patient.telecom ?? []).filter((one) => one !== phone);
  const telecom: ContactPoint[] = details.phone
    ? [...otherTelecom, { ...phone, system: 'phone', value: details.phone }]
    : otherTelecom;
  const addresses = hasAddress ? [address, ...otherAddresses] : otherAddresses;
  return {
    ...patient,
    name: [
      { ...name, use: 'official', family: familyName, given: givenName.split(/\s+/) },
      ...(patient.name ?? []).filter((one) => one !== name),
    ],
    birthDate: birthDate || undefined,
    // FHIR knows no empty arrays (R4, 2.6.2.1).
    telecom: telecom.length > 0 ? telecom : undefined,
    address: addresses.length > 0 ? addresses : undefined,
  };
}

/** A new Patient resource with the id that registration gave the person. */
export function newPatient(
  id: string,
  details: PersonalDetails,
  language: string,
): Patient & { id: string } {
  const blank: Patient = {
    resourceType: 'Patient',
    communication: [
      { language: { coding: [{ system: 'urn:ietf:bcp:47', code: language }] }, preferred: true },
    ],
  };
  return { ...withDetails(blank, details), id };
}
