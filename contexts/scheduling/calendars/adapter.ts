import type { Interval } from '../domain/interval.ts';
import type { Busy } from './busy-times.ts';

/** What is needed to talk to a calendar elsewhere; secrets in the clear. */
export interface CalendarAccess {
  kind: 'ics' | 'caldav';
  url: string;
  credentials: CalendarCredentials | null;
  /** Into private networks too. */
  allowPrivate: boolean;
}
export interface CalendarCredentials {
  username: string;
  password: string;
}

/** What an adapter remembers between two readings, so that nothing unchanged is fetched. */
export type CalendarState = Record<string, string>;

export interface BusyRequest {
  window: Interval;
  /** Of the practitioner. */
  zone: string;
  /** Of the last reading; empty to read all anew. */
  state: CalendarState;
}
/** `busy` is null where nothing changed. */
export interface BusyAnswer {
  busy: Busy | null;
  state: CalendarState;
}

/** A visit as it stands in a calendar elsewhere. */
export interface WrittenVisit {
  href: string;
  /** Null where the server names none. */
  etag: string | null;
}

/**
 * A kind of calendar elsewhere. Google and Microsoft are one more each: their free-busy calls, and
 * events under an id of ours. All throw CalendarError.
 */
export interface CalendarAdapter {
  /** Busy times in the window; never titles. */
  fetchBusy(request: BusyRequest): Promise<BusyAnswer>;
  /** Absent where a kind can only be read. Writing the same visit again changes it. */
  writer?: {
    putVisit(
      appointmentId: string,
      text: string,
      before: WrittenVisit | null,
    ): Promise<WrittenVisit>;
    /** What is gone already is no fault. */
    deleteVisit(written: WrittenVisit): Promise<void>;
  };
}
