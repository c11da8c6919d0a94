import type { Locale } from '@hub/contracts/locale.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';

/** RFC 5546: an invitation or a change of it, its end, or something merely shown. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** What a calendar is told of an appointment. Times in epoch milliseconds. */
export interface CalendarVisit {
  id: string;
  revision: number;
  start: number;
  end: number;
  /** When it was booked, moved or cancelled last. */
  changedAt: number;
  state: 'pending' | 'booked' | 'cancelled';
  mode: VisitMode;
  /** Of the clinic, where one has to get to; null where it is not known. */
  clinicName: string | null;
  /** A page of the product that asks who one is; never with a secret in it. */
  link: string;
}

export interface InvitationFacts {
  visit: CalendarVisit;
  language: Locale;
  method: CalendarMethod;
  /** Who sends it and who receives it, where it is mailed (RFC 5546, 3.2.2: both are needed to answer). */
  organizer?: { name: string; address: string };
  attendee?: string;
}

/**
 * Neutral: calendars are shared at work and at home, shown on locked screens and kept by others. So
 * no title holds the specialty, the reason, the visit type or a practitioner's name, since a name is
 * soon looked up and tells the specialty. The clinic's name stands only as the place of a visit in
 * person, without which nobody would find the way.
 */
const TITLE: Record<Locale, string> = { en: 'Appointment', de: 'Termin', fr: 'Rendez-vous' };
const MODE: Record<VisitMode, Record<Locale, string>> = {
  video: { en: 'video', de: 'Video', fr: 'vidéo' },
  'in-person': { en: 'on site', de: 'vor Ort', fr: 'sur place' },
};

/** What a visit is called in calendars. */
export const visitTitle = (language: Locale): string => TITLE[language];

/** What a practitioner's own calendar calls a visit; never with the patient's name. */
export const practiceTitle = (language: Locale, mode: VisitMode): string =>
  `${TITLE[language]} (${MODE[mode][language]})`;

/**
 * Stable for as long as the appointment is known, through every move, and whatever address the
 * product has by then: a calendar finds the event again by nothing else (RFC 5545, 3.8.4.7).
 */
export const visitUid = (appointmentId: string): string => `${appointmentId}${UID_SUFFIX}`;
const UID_SUFFIX = '@telehealth-hub';

/** The appointment that an event of some calendar stands for; undefined where it is none of ours. */
export const visitOfUid = (uid: string): string | undefined => UID.exec(uid)?.[1]?.toLowerCase();
const UID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@telehealth-hub$/i;

/** One appointment as an iCalendar text (RFC 5545), such as a mail carries (RFC 5546, RFC 6047). */
export function invitationOf(facts: InvitationFacts): string {
  const { visit, language, method, organizer, attendee } = facts;
  const title = visitTitle(language);
  return calendar(
    [`METHOD:${method}`],
    [
      event(visit, title, method === 'CANCEL' || visit.state === 'cancelled', [
        ...(organizer
          ? [`ORGANIZER;CN=${parameter(organizer.name)}:mailto:${address(organizer.address)}`]
          : []),
        // They booked it themselves, or somebody did for them: nothing is left to be answered.
        ...(attendee === undefined
          ? []
          : [
              `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${address(attendee)}`,
            ]),
      ]),
    ],
  );
}

/** One of a practitioner's visits as the only object of a CalDAV resource, which has no METHOD (RFC 4791, 4.1). */
export const resourceOf = (visit: CalendarVisit, language: Locale): string =>
  calendar([], [event(visit, practiceTitle(language, visit.mode), false)]);

export interface FeedFacts {
  visits: readonly CalendarVisit[];
  language: Locale;
  /** Whose calendar it is decides how visits are called. */
  kind: 'patient' | 'practitioner';
  refreshMinutes: number;
}

/** Visits as a calendar to subscribe to. The same visits give the same text. */
export const feedOf = ({ visits, language, kind, refreshMinutes }: FeedFacts): string =>
  calendar(
    [
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Telehealth Hub',
      'NAME:Telehealth Hub',
      `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
      `X-PUBLISHED-TTL:PT${refreshMinutes}M`,
    ],
    visits.map((visit) =>
      event(
        visit,
        kind === 'patient' ? visitTitle(language) : practiceTitle(language, visit.mode),
        visit.state === 'cancelled',
      ),
    ),
  );

function event(
  visit: CalendarVisit,
  title: string,
  isCancelled: boolean,
  parties: readonly string[] = [],
): string[] {
  const { id, revision, start, end, changedAt, mode, clinicName, link } = visit;
  const status = isCancelled ? 'CANCELLED' : visit.state === 'pending' ? 'TENTATIVE' : 'CONFIRMED';
  return [
    'BEGIN:VEVENT',
    `UID:${visitUid(id)}`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${utc(changedAt)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${text(title)}`,
    ...(mode === 'in-person' && clinicName ? [`LOCATION:${text(clinicName)}`] : []),
    `URL:${uri(link)}`,
    ...parties,
    'CLASS:PRIVATE',
    `STATUS:${status}`,
    `TRANSP:${isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

const calendar = (properties: readonly string[], events: readonly string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Telehealth Hub//Scheduling//EN',
    'CALSCALE:GREGORIAN',
    ...properties,
    ...events.flat(),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');

/** RFC 5545, 3.3.5, form 2. */
const utc = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');

/** RFC 5545, 3.3.11: control characters have no place in a text, and other breaks of lines trip readers. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    // oxlint-disable-next-line no-control-regex -- these are the ones to be left out
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

/** RFC 5545, 3.2: in quotes nothing is escaped, so what would end them is left out. */
const parameter = (value: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the ones to be left out
  `"${value.replaceAll(/[\u0000-\u001F\u007F"]/g, ' ').trim()}"`;

/** An address that could begin another line is none. */
const address = (value: string): string => value.replaceAll(/[\s<>"]/g, '');
const uri = (value: string): string => value.replaceAll(/\s/g, '');

const LINE_OCTETS = 75;

/** No line over 75 octets (RFC 5545, 3.1), and never broken within a character, as old readers need it. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const octetsOf = (point: number): number =>
  point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
