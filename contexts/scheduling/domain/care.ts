import { DAY_MS } from './interval.ts';

/**
 * After a visit the practitioner writes the note, answers and bills: they keep the patient in care
 * for so long. Data protection by default (GDPR Art. 25) wants the end to be there from the start.
 */
const CARE_DAYS_AFTER_VISIT = 90;

export const careUntil = (visitEnd: Date): Date =>
  new Date(visitEnd.getTime() + CARE_DAYS_AFTER_VISIT * DAY_MS);
