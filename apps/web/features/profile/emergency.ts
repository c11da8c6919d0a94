import type { Patient, PatientContact } from '@medplum/fhirtypes';

/** Whom to call; empty text where nothing is known. */
export type EmergencyContact = { name: string; relationship: string; phone: string };

const role = { system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' };

const isEmergency = ({ relationship = [] }: PatientContact): boolean =>
  relationship.some(({ coding = [] }) =>
    coding.some(({ system, code }) => system === role.system && code === role.code),
  );

/** Reads the emergency contact off a Patient resource. */
export function emergencyOf(patient: Patient): EmergencyContact {
  const contact = patient.contact?.find(isEmergency);
  const { name } = contact ?? {};
  return {
    name: name?.text ?? [...(name?.given ?? []), name?.family].filter(Boolean).join(' '),
    relationship: contact?.relationship?.find(({ text }) => text)?.text ?? '',
    phone: contact?.telecom?.find(({ system }) => system === 'phone')?.value ?? '',
  };
}

/** The resource with this emergency contact, or without one where all is empty. Others stay. */
export function withEmergency(patient: Patient, draft: EmergencyContact): Patient {
  const others = (patient.contact ?? []).filter((one) => !isEmergency(one));
  const { name, relationship, phone } = draft;
  const contact: PatientContact = {
    relationship: [{ coding: [role], ...(relationship && { text: relationship }) }],
    name: { text: name },
    telecom: [{ system: 'phone', value: phone }],
  };
  const contacts = name || phone ? [contact, ...others] : others;
  // FHIR knows no empty arrays (R4, 2.6.2.1).
  return { ...patient, contact: contacts.length > 0 ? contacts : undefined };
}

/** What keeps a contact from being saved: both a name and a phone, or nothing at all. */
export const emergencyFaults = ({ name, phone, relationship }: EmergencyContact) => ({
  name: !name && Boolean(phone || relationship),
  phone: !phone && Boolean(name || relationship),
});
