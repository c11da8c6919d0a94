import { rule } from '@hub/kernel/access/rule.ts';

/** Who may do what in scheduling; routes name these and stores put them into their queries. */
export const readOffer = rule('scheduling.offer.read', ['anyone']);
export const readInactiveOffer = rule('scheduling.inactive-offer.read', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);
export const writeVisitType = rule('scheduling.visit-type.write', ['admin:clinic']);
export const readAvailability = rule('scheduling.availability.read', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);
export const writeAvailability = rule('scheduling.availability.write', [
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
export const bookAppointment = rule('scheduling.appointment.book', [
  'patient:self',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
/**
 * Also asked of who books. A visit gives its practitioner the patient's record, so a doctor books only
 * for those they have in care: nobody makes a colleague's patient their own.
 */
export const bookForPatient = rule('scheduling.appointment.book-for-patient', [
  'patient:self',
  'doctor:care',
  'desk:clinic',
  'admin:clinic',
]);
export const readAppointment = rule('scheduling.appointment.read', [
  'patient:self',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
/** What a patient wrote about why they come is for the two who meet. */
export const readReason = rule('scheduling.appointment-reason.read', [
  'patient:self',
  'doctor:own',
]);
export const cancelAppointment = rule('scheduling.appointment.cancel', [
  'patient:self',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
/** Tells a patient's own act from one of the clinic. */
export const actAsPatient = rule('scheduling.appointment.act-as-patient', ['patient:self']);
