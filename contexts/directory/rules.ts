import { rule } from '@hub/kernel/access/rule.ts';

/** Who may do what in the directory. Its contents are public by purpose. */
export const readDirectory = rule('directory.read', ['anyone']);
export const readInactivePractitioner = rule('directory.inactive-practitioner.read', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);
export const createClinic = rule('directory.clinic.create', ['platform']);
export const writeClinic = rule('directory.clinic.write', ['admin:clinic']);
/** Who works in the clinic is the admin's to say. */
export const manageStaff = rule('directory.practitioner.manage', ['admin:clinic']);
export const writePractitioner = rule('directory.practitioner.write', [
  'admin:clinic',
  'doctor:own',
]);
