import { rule } from '@hub/kernel/access/rule.ts';

/** Who may do what in privacy. */
export const readPolicies = rule('privacy.policy.read', ['anyone']);

/** About oneself; for somebody else `actForPatient` is asked as well. */
export const readConsents = rule('privacy.consent.read', ['account']);
export const giveConsent = rule('privacy.consent.give', ['account']);
export const requestExport = rule('privacy.export.request', ['account']);
export const readExport = rule('privacy.export.read', ['account']);
export const requestErasure = rule('privacy.erasure.request', ['account']);
export const readErasure = rule('privacy.erasure.read', ['account']);
export const actForPatient = rule('privacy.act-for-patient', ['patient:self', 'patient:guardian']);

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
