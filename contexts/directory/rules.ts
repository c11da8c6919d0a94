import { rule } from '@hub/kernel/access/rule.ts';

/** Who may do what in the directory. What has been checked is public by purpose. */
export const readDirectory = rule('directory.read', ['anyone']);
export const readInactivePractitioner = rule('directory.inactive-practitioner.read', [
  'doctor:own',
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
  'platform',
]);
/** Anybody may apply with a clinic; what the platform enters itself is open at once. */
export const applyWithClinic = rule('directory.clinic.apply', ['account']);
export const openClinic = rule('directory.clinic.open', ['platform']);
/** Clinics that are not open: for those who work there, and for the platform, which checks them. */
export const readUnlistedClinic = rule('directory.unlisted-clinic.read', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
  'pharmacist:clinic',
  'platform',
]);
export const listOwnClinics = rule('directory.own-clinics.read', ['account']);
export const workAtClinic = rule('directory.clinic.work-at', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
  'pharmacist:clinic',
]);
export const withdrawClinic = rule('directory.clinic.withdraw', ['account']);
export const decideClinic = rule('directory.clinic.decide', ['platform']);
export const writeClinic = rule('directory.clinic.write', ['admin:clinic']);
/** Who works in the clinic is the admin's to say. */
export const manageStaff = rule('directory.practitioner.manage', ['admin:clinic']);
export const writePractitioner = rule('directory.practitioner.write', [
  'admin:clinic',
  'doctor:own',
]);
/** Nobody checks their own number; that is looked at beside the rule. */
export const checkRegistration = rule('directory.registration.check', ['admin:clinic', 'platform']);
export const listRegistrationChecks = rule('directory.registration-checks.read', ['platform']);
export const applyToClinic = rule('directory.practitioner-application.create', ['account']);
/** One's own applications, to read and to withdraw. */
export const ownApplications = rule('directory.practitioner-application.own', ['account']);
export const decideApplication = rule('directory.practitioner-application.decide', [
  'admin:clinic',
]);
