import { MINUTE_MS } from './interval.ts';

/** How long a place is kept at first and by each extension. */
export const HOLD_MS = 10 * MINUTE_MS;

/**
 * Ten, as WCAG 2.2.1 (Timing Adjustable, level A) asks of a limit that can be extended: whoever needs
 * longer has 110 minutes. What keeps people from holding a week are the limits below.
 */
export const MOST_EXTENSIONS = 10;

/** When a hold that is taken or extended at `now` ends: never later than the visit begins. */
export const heldUntil = (now: number, start: number): number => Math.min(now + HOLD_MS, start);

/** The most live holds of one account: a few tabs. */
export const HOLDS_OF_ACCOUNT = 5;
/** The most live holds from one network of people who are not signed in: a household, an office or a ward. */
export const HOLDS_OF_NETWORK = 20;

/**
 * The most places of a practitioner's day, or of a group visit, that people who are not signed in hold
 * at once: half of those that could be had, so that whoever holds without booking leaves the others.
 */
export const anonymousShare = (places: number): number => Math.max(1, Math.floor(places / 2));
