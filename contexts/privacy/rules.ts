import { rule } from '@hub/kernel/access/rule.ts';

/** Who may do what in privacy. */
export const readPolicies = rule('privacy.policy.read', ['anyone']);

/** About oneself; for somebody else `actForPatient` is asked as well. */
export const readConsents = rule('privacy.consent.read', ['person']);
export const giveConsent = rule('privacy.consent.give', ['person']);
export const requestExport = rule('privacy.export.request', ['person']);
export const readExport = rule('privacy.export.read', ['person']);
export const requestErasure = rule('privacy.erasure.request', ['person']);
export const readErasure = rule('privacy.erasure.read', ['person']);
export const actForPatient = rule('privacy.act-for-patient', ['patient:self', 'patient:guardian']);

/** For a patient whom the clinic took up and who has no account: they ask the clinic, its administrator asks here. */
export const actForCaller = rule('privacy.act-for-caller', ['admin:clinic']);

/** Whoever holds its number, which cannot be guessed: the account is gone, and it names nobody. */
export const readReceipt = rule('privacy.receipt.read', ['anyone']);

export const readAccessLog = rule('privacy.access-log.read', ['patient:self', 'patient:guardian']);
export const readRestriction = rule('privacy.restriction.read', [
  'patient:self',
  'patient:guardian',
]);
export const changeRestriction = rule('privacy.restriction.change', [
  'patient:self',
  'patient:guardian',
]);
/** That there is one, never why. */
export const listRestrictions = rule('privacy.restriction.list', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);

export const readAudit = rule('privacy.audit.read', ['admin:clinic']);
export const readPurgeReports = rule('privacy.purge-report.read', ['platform']);
export const readRequests = rule('privacy.request.list', ['platform']);
export const retryRequest = rule('privacy.request.retry', ['platform']);
