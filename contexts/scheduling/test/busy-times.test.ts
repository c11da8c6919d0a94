import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { busyTimes } from '../calendars/busy-times.ts';
import { CalendarError } from '../calendars/failure.ts';
import { event, ics } from './calendar-server.ts';

const WINDOW = {
  start: Date.parse('2026-03-01T00:00:00Z'),
  end: Date.parse('2026-09-08T00:00:00Z'),
};
const ZONE = 'Europe/Berlin';
const busy = (text: string, zone = ZONE) =>
  busyTimes(text, WINDOW, zone).times.map(
    ({ start, end }) => `${new Date(start).toISOString()}/${new Date(end).toISOString()}`,
  );
const failureOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return error instanceof CalendarError ? error.failure : String(error);
  }
  return undefined;
};
const march = (day: number, from: string, to: string): string =>
  `2026-03-${String(day).padStart(2, '0')}T${from}:00.000Z/2026-03-${String(day).padStart(2, '0')}T${to}:00.000Z`;

describe('busy times of a calendar', () => {
  test('are those of its events, in UTC, in a named zone, or floating in the practitioner’s', () => {
    const text = ics(
      event('a', '20260303T080000Z', '20260303T090000Z'),
      event(
        'b',
        ';TZID=America/New_York:20260304T080000',
        ';TZID=America/New_York:20260304T090000',
      ),
      event('c', '20260305T080000', '20260305T090000'),
    );
    expect(busy(text)).toEqual([
      march(3, '08:00', '09:00'),
      march(4, '13:00', '14:00'),
      march(5, '07:00', '08:00'),
    ]);
    expect(busy(text, 'Asia/Kathmandu')[2]).toBe(march(5, '02:15', '03:15'));
  });

  test('of a whole day go from midnight to midnight on the practitioner’s clocks, also when they change', () => {
    const text = ics(
      ['UID:a', 'DTSTART;VALUE=DATE:20260329'],
      event('b', ';VALUE=DATE:20260310', ';VALUE=DATE:20260312'),
    );
    expect(busy(text)).toEqual([
      '2026-03-28T23:00:00.000Z/2026-03-29T22:00:00.000Z',
      '2026-03-09T23:00:00.000Z/2026-03-11T23:00:00.000Z',
    ]);
  });

  test('are none where an event is transparent, cancelled, marked as free or of no length', () => {
    const at = ['20260303T080000Z', '20260303T090000Z'] as const;
    const text = ics(
      event('a', ...at, 'TRANSP:TRANSPARENT'),
      event('b', ...at, 'STATUS:CANCELLED'),
      event('c', ...at, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
      ['UID:d', 'DTSTART:20260303T080000Z'],
      event('e', at[1], at[0]),
    );
    expect(busy(text)).toEqual([]);
    expect(busy(ics(event('f', ...at, 'STATUS:TENTATIVE', 'TRANSP:OPAQUE')))).toHaveLength(1);
  });

  test('recur on the wall clock, without exceptions, with moved and cancelled instances', () => {
    const zoned = (time: string): string => `;TZID=Europe/Berlin:${time}`;
    const text = ics(
      event(
        'a',
        zoned('20260309T090000'),
        zoned('20260309T100000'),
        'RRULE:FREQ=WEEKLY;UNTIL=20260413T070000Z',
        `EXDATE${zoned('20260316T090000')}`,
      ),
      event(
        'a',
        zoned('20260324T150000'),
        zoned('20260324T153000'),
        `RECURRENCE-ID${zoned('20260323T090000')}`,
      ),
      event(
        'a',
        zoned('20260406T090000'),
        zoned('20260406T100000'),
        `RECURRENCE-ID${zoned('20260406T090000')}`,
        'STATUS:CANCELLED',
      ),
    );
    expect(busy(text).toSorted()).toEqual([
      march(9, '08:00', '09:00'),
      march(24, '14:00', '14:30'),
      // Summer time since the 29th: still nine o'clock on the wall.
      march(30, '07:00', '08:00'),
      '2026-04-13T07:00:00.000Z/2026-04-13T08:00:00.000Z',
    ]);
  });

  test('follow a change of this and all later instances', () => {
    const text = ics(
      event('a', '20260302T080000Z', '20260302T090000Z', 'RRULE:FREQ=DAILY;COUNT=4'),
      event(
        'a',
        '20260304T100000Z',
        '20260304T103000Z',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T080000Z',
      ),
    );
    expect(busy(text).toSorted()).toEqual([
      march(2, '08:00', '09:00'),
      march(3, '08:00', '09:00'),
      march(4, '10:00', '10:30'),
      march(5, '10:00', '10:30'),
    ]);
  });

  test('come from free-busy answers and extra dates too', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VFREEBUSY',
      'FREEBUSY;FBTYPE=BUSY:20260303T080000Z/20260303T090000Z,20260303T100000Z/PT30M',
      'FREEBUSY;FBTYPE=FREE:20260304T080000Z/20260304T090000Z',
      'END:VFREEBUSY',
      'BEGIN:VEVENT',
      'UID:x',
      'DTSTART:20260305T080000Z',
      'DURATION:PT15M',
      'RDATE:20260306T080000Z',
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DURATION:PT5H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n');
    expect(busy(text)).toEqual([
      march(3, '08:00', '09:00'),
      march(3, '10:00', '10:30'),
      march(5, '08:00', '08:15'),
      march(6, '08:00', '08:15'),
    ]);
  });

  test('are understood in zones that Outlook names in its own way, or defines itself', () => {
    const defined = [
      'BEGIN:VTIMEZONE',
      'TZID:Kundendefiniert',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');
    const text = ics(
      event(
        'a',
        ';TZID=Romance Standard Time:20260303T090000',
        ';TZID=Romance Standard Time:20260303T100000',
      ),
      event(
        'b',
        ';TZID="Kundendefiniert":20260401T090000',
        ';TZID="Kundendefiniert":20260401T100000',
      ),
      event(
        'c',
        ';TZID=/freeassociation.sourceforge.net/Europe/Paris:20260304T090000',
        '20260304T083000Z',
      ),
    ).replace('VERSION:2.0', `VERSION:2.0\r\n${defined}`);
    expect(busy(text, 'America/New_York')).toEqual([
      march(3, '08:00', '09:00'),
      '2026-04-01T07:00:00.000Z/2026-04-01T08:00:00.000Z',
      march(4, '08:00', '08:30'),
    ]);
  });

  test('say how many entries could not be understood', () => {
    const text = ics(
      event('a', '20260303T080000Z', '20260303T090000Z'),
      ['UID:b', 'DTSTART:next tuesday'],
      event('c', '20260303T100000Z', '20260303T110000Z', 'RRULE:FREQ=SOMETIMES'),
    );
    const found = busyTimes(text, WINDOW, ZONE);
    expect(found.unreadable).toBe(2);
    // Of the one whose rule is none, the first instance at least.
    expect(found.times).toHaveLength(2);
  });

  test('are refused from what is no calendar, is cut off, or repeats without measure', () => {
    expect(failureOf(() => busy('<!doctype html><title>Sign in</title>'))).toBe('not-a-calendar');
    const whole = ics(event('a', '20260303T080000Z', '20260303T090000Z'));
    expect(failureOf(() => busy(whole.slice(0, -20)))).toBe('not-a-calendar');
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=MINUTELY',
      'FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=0,10,20,30,40,50;BYSECOND=0,15,30',
    ])
      expect(
        failureOf(() =>
          busy(ics(event('a', '19700101T080000Z', '19700101T090000Z', `RRULE:${rule}`))),
        ),
      ).toBe('too-many');
  });
});

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const some = <T>(items: readonly T[], maxLength = 3): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength });
const list = (name: string, values: readonly unknown[] | undefined): string =>
  values === undefined ? '' : `;${name}=${values.join(',')}`;
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Rules as people make them in their calendars. */
const rules = fc
  .record(
    {
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      days: some(WEEKDAYS, 7),
      monthDays: some([...range(1, 31), -1, -2]),
      nth: fc.constantFrom(1, 2, 3, 4, -1),
      months: some(range(1, 12)),
      count: fc.integer({ min: 1, max: 60 }),
      hours: some(range(0, 23), 2),
    },
    { requiredKeys: ['freq', 'interval'] },
  )
  .map(({ freq, interval, count, ...parts }) => {
    // With a start that the rule leaves out, what a COUNT counts is undefined (RFC 5545, 3.8.5.3).
    const by = count === undefined ? partsOf(freq, parts) : `;COUNT=${count}`;
    return `FREQ=${freq};INTERVAL=${interval}${by}`;
  });

interface Parts {
  days?: string[];
  monthDays?: number[];
  nth?: number;
  months?: number[];
  hours?: number[];
}

function partsOf(freq: string, { days, monthDays, nth, months, hours }: Parts): string {
  if (freq === 'WEEKLY') return list('BYDAY', days);
  if (freq === 'YEARLY') return '';
  if (freq === 'MONTHLY')
    return days
      ? list(
          'BYDAY',
          days.slice(0, 1).map((day) => `${nth ?? ''}${day}`),
        )
      : list('BYMONTHDAY', monthDays);
  return hours
    ? list(
        'BYHOUR',
        hours.toSorted((a, b) => a - b),
      )
    : list('BYDAY', days) + list('BYMONTH', months);
}

/** Another reader's instances, on the wall, and then as moments by another library. */
function oracle(text: string, zone: string, minutes: number): string[] {
  // It walks past exceptions that meet no instance only one at a time, so those are taken out here.
  const skipped = new Set([...text.matchAll(/EXDATE:(\S+)/g)].map(([, wall]) => wall));
  const whole = text.replaceAll(/EXDATE:\S+\r\n/g, '');
  const component = new ICAL.Component(ICAL.parse(whole)).getFirstSubcomponent('vevent')!;
  const seen = new ICAL.Event(component);
  const iterator = seen.iterator();
  const found = new Set<string>();
  for (let next = iterator.next(), n = 0; next && n < 20_000; next = iterator.next(), n += 1) {
    const wall = Temporal.PlainDateTime.from(next.toString());
    if (wall.year > 2026) break;
    if (skipped.has(next.toICALString())) continue;
    const at = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
    // What the zone's clocks never show is no instance (RFC 5545, 3.3.10).
    if (!at.toPlainDateTime().equals(wall)) continue;
    const start = at.epochMilliseconds;
    const end = start + minutes * 60_000;
    if (start < WINDOW.end && end > WINDOW.start)
      found.add(
        `${new Date(Math.max(start, WINDOW.start)).toISOString()}/${new Date(Math.min(end, WINDOW.end)).toISOString()}`,
      );
  }
  return [...found].toSorted();
}

test('recurrences are those that another reader finds', () => {
  const zones = [
    'Europe/Berlin',
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ];
  fc.assert(
    fc.property(
      rules,
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2025, 0, 1) / 900_000, max: Date.UTC(2026, 7, 1) / 900_000 }),
      fc.integer({ min: 1, max: 16 }),
      fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
      (rule, zone, quarter, length, skipped) => {
        const wall = (at: number): string =>
          new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
        const start = quarter * 900_000;
        const text = ics([
          'UID:a',
          `DTSTART:${wall(start)}`,
          `DURATION:PT${length * 15}M`,
          `RRULE:${rule}`,
          ...skipped.map((days) => `EXDATE:${wall(start + days * 86_400_000)}`),
        ]);
        const found = busyTimes(text, WINDOW, zone);
        expect(found.unreadable).toBe(0);
        const ours = [...new Set(busy(text, zone))].toSorted();
        // Whether a start that its own rule leaves out counts is left open (RFC 5545, 3.8.2.4): with us it does.
        const open = firstOf(text, zone, length * 15);
        expect(ours.filter((time) => time !== open)).toEqual(
          oracle(text, zone, length * 15).filter((time) => time !== open),
        );
      },
    ),
    { numRuns: process.env['HUB_TEST_LONG'] === '1' ? 5000 : 300 },
  );
}, 300_000);

function firstOf(text: string, zone: string, minutes: number): string {
  const wall = /DTSTART:(\S+)/.exec(text)![1]!;
  const start = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
  return `${new Date(Math.max(start, WINDOW.start)).toISOString()}/${new Date(start + minutes * 60_000).toISOString()}`;
}
