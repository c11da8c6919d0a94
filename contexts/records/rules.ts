import { rule } from '@hub/kernel/access/rule.ts';

/** A clinic takes up who calls; they have no account that could do it. */
export const registerPatient = rule('clinic-patient.register', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);
/** Whom of the clinic's patients one finds is `patient.read`'s to say: a doctor finds those in their care. */
export const findAtClinic = rule('clinic-patient.find', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);
/** The details of who has no account; with an account they are their owner's to say. */
export const changeRegistered = rule('clinic-patient.change', ['desk:clinic', 'admin:clinic']);
