import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that publishes whatever a test says. */
export async function serveCalendar(listener: RequestListener) {
  const requests: IncomingMessage[] = [];
  let answer = listener;
  const server: Server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    serve: (next: RequestListener) => {
      answer = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type CalendarServer = Awaited<ReturnType<typeof serveCalendar>>;

/** A calendar of the given lines, each event a list of its own. */
export const ics = (...events: (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** One busy event; times as iCalendar writes them. */
export const event = (uid: string, start: string, end: string, ...more: string[]): string[] => [
  `UID:${uid}`,
  'DTSTAMP:20260101T000000Z',
  `DTSTART${start.startsWith(';') ? start : `:${start}`}`,
  `DTEND${end.startsWith(';') ? end : `:${end}`}`,
  'SUMMARY:Something private',
  ...more,
];
