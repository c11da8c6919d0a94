import type { Locale } from '@hub/contracts/locale.ts';
import type { MailCalendar } from '@hub/contracts/mail.ts';

/** The calendar entry of a mail, as it is sent. */
export interface CalendarPart {
  method: MailCalendar['method'];
  ics: string;
}

/** The entry in the reader's language; who sends and who gets it is put in by `addressed`. */
export const calendarIn = (
  calendar: MailCalendar | undefined,
  locale: Locale,
): CalendarPart | null =>
  calendar === undefined ? null : { method: calendar.method, ics: calendar.ics[locale] };

/**
 * Names who sends the entry and who gets it (RFC 5546, 3.2.2 and 3.2.5). Calendars take an entry into
 * their owner's calendar only where it is addressed to them. Nothing is left to be answered.
 */
export function addressed(
  { method, ics }: CalendarPart,
  parties: { from: { name: string; address: string }; to: string },
): CalendarPart {
  const { from, to } = parties;
  const lines = [
    `ORGANIZER;CN="${quoted(from.name)}":mailto:${bare(from.address)}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${bare(to)}`,
  ];
  return {
    method,
    ics: ics.replaceAll(/^END:VEVENT\r\n/gm, (end) => `${lines.map(folded).join('')}${end}`),
  };
}

/** What would end the quotes, or the line, is left out (RFC 5545, 3.2). */
const quoted = (text: string): string => text.replaceAll(/[\p{Cc}"]+/gu, ' ').trim();
const bare = (address: string): string => address.replaceAll(/[\s<>"]/g, '');

const LINE_OCTETS = 75;

/** No line over 75 octets, and none broken within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}
