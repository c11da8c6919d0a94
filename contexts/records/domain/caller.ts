import type { ContactPoint, HumanName, Patient } from '@medplum/fhirtypes';

/** What a clinic writes down of somebody who has no account. */
export interface CallerDetails {
  givenName: string;
  familyName: string;
  birthDate: string;
  phone: string;
  email?: string | undefined;
  language?: string | undefined;
}

/** FHIR R4 names languages of people by BCP 47. */
const BCP_47 = 'urn:ietf:bcp:47';

/**
 * The Patient resource of a caller; what `previous` has beside the details stays. The clinic that
 * took them up is the custodian of the record.
 */
export function callerResource(
  details: CallerDetails,
  clinicId: string,
  previous?: Patient,
): Patient {
  const { givenName, familyName, birthDate, phone, email, language } = details;
  const telecom: ContactPoint[] = [{ system: 'phone', value: phone }];
  if (email !== undefined) telecom.push({ system: 'email', value: email.toLowerCase() });
  return {
    ...previous,
    resourceType: 'Patient',
    managingOrganization: { reference: `Organization/${clinicId}` },
    name: [{ use: 'official', family: familyName, given: givenName.split(/\s+/) }],
    birthDate,
    telecom: [
      ...telecom,
      ...(previous?.telecom ?? []).filter(({ system }) => system !== 'phone' && system !== 'email'),
    ],
    ...(language !== undefined && {
      communication: [
        { language: { coding: [{ system: BCP_47, code: language }] }, preferred: true },
      ],
    }),
  };
}

/** What a desk sees of any patient: the same details, as far as the resource has them. */
export function detailsOf(patient: Patient) {
  const name = officialName(patient);
  const reached = (system: ContactPoint['system']): string | null =>
    patient.telecom?.find((one) => one.system === system)?.value ?? null;
  const language =
    patient.communication?.find(({ preferred }) => preferred) ?? patient.communication?.[0];
  return {
    givenName: name?.given?.join(' ') ?? '',
    familyName: name?.family ?? name?.text ?? '',
    birthDate: patient.birthDate ?? null,
    phone: reached('phone'),
    email: reached('email'),
    language: language?.language.coding?.[0]?.code ?? null,
  };
}

const officialName = ({ name }: Patient): HumanName | undefined =>
  name?.find(({ use }) => use === 'official') ?? name?.[0];
