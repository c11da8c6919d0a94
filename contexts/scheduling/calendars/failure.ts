/** Why a calendar could not be read or written, as far as its owner can do something about it. */
export const CALENDAR_FAILURES = [
  /** The address is not one that we may ask: inside a private network, or without TLS. */
  'refused-address',
  'unreachable',
  'timeout',
  /** User name or password, or a private address that was withdrawn. */
  'unauthorized',
  'not-found',
  'server-error',
  'too-many-redirects',
  'too-large',
  'too-many',
  'not-a-calendar',
  /** The calendar takes no events from us. */
  'read-only',
] as const;
export type CalendarFailure = (typeof CALENDAR_FAILURES)[number];

/** A calendar elsewhere could not be used. Holds no word of what it sent. */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly failure: CalendarFailure;
  constructor(failure: CalendarFailure, cause?: unknown) {
    super(`A calendar cannot be used: ${failure}`, { cause });
    this.failure = failure;
  }
}
