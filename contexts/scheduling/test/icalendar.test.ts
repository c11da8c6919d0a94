import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { VEvent } from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '@hub/contracts/locale.ts';
import { feedOf, invitationOf, resourceOf, visitOfUid, visitUid } from '../domain/icalendar.ts';
import type { CalendarVisit, InvitationFacts } from '../domain/icalendar.ts';
import { startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

const LINK = 'https://hub.example/visit/01933d2a-0000-7000-8000-000000000001/ready';
const visit: CalendarVisit = {
  id: '01933d2a-0000-7000-8000-000000000001',
  revision: 0,
  start: Date.parse('2026-03-29T07:00:00Z'),
  end: Date.parse('2026-03-29T07:20:00Z'),
  changedAt: Date.parse('2026-03-01T10:11:12.345Z'),
  state: 'booked',
  mode: 'video',
  clinicName: 'Praxis am Dom',
  link: LINK,
};
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** Texts that break careless writers: line ends, escapes, control characters, characters of one to four octets. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        ';',
        ',',
        '\n',
        '\r\n',
        '"',
        ':',
        '\t',
        ' ',
        '\u0000',
        '\u007F',
        'END:VCALENDAR',
      ),
      fc.constantFrom('ü', '€', '診', '👩‍⚕️', 'Ärztehaus', '\u2028', 'a'),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const second = (from: string, to: string): fc.Arbitrary<number> =>
  fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map((at) => at * 1000);

const facts: fc.Arbitrary<InvitationFacts> = fc
  .record(
    {
      visit: fc.record({
        id: fc.uuid(),
        revision: fc.nat(1000),
        start: second('2020-01-01', '2040-01-01'),
        changedAt: second('2020-01-01', '2040-01-01'),
        state: fc.constantFrom('pending', 'booked', 'cancelled'),
        mode: fc.constantFrom('video', 'in-person'),
        clinicName: fc.option(hostileText),
        link: fc.webUrl(),
        end: fc.integer({ min: 1, max: 480 }),
      }),
      language: fc.constantFrom(...LOCALES),
      method: fc.constantFrom('REQUEST', 'CANCEL', 'PUBLISH'),
      organizer: fc.record({ name: hostileText, address: fc.emailAddress() }),
      attendee: fc.emailAddress(),
    },
    { requiredKeys: ['visit', 'language', 'method'] },
  )
  .map(({ visit: { end, ...drawn }, ...rest }) => ({
    ...rest,
    visit: { ...drawn, end: drawn.start + end * 60_000 },
  })) as fc.Arbitrary<InvitationFacts>;

/** What a reader of a text sees: without what has no place in one, and with one kind of line end. */
const readable = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // oxlint-disable-next-line no-control-regex -- a text cannot hold these
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

describe('an invitation', () => {
  test('means the same to two readers, whatever is in it', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const text = invitationOf(given);
        const { visit: wanted, method } = given;
        const isCancelled = method === 'CANCEL' || wanted.state === 'cancelled';
        const place =
          wanted.mode === 'in-person' && wanted.clinicName
            ? readable(wanted.clinicName)
            : undefined;

        const root = new ICAL.Component(ICAL.parse(text));
        expect(root.getFirstPropertyValue('method')).toBe(method);
        const [component, ...others] = root.getAllSubcomponents('vevent');
        expect(others).toEqual([]);
        const seen = new ICAL.Event(component);
        expect(seen.uid).toBe(`${wanted.id}@telehealth-hub`);
        expect(seen.sequence).toBe(wanted.revision);
        expect(seen.startDate.toJSDate().getTime()).toBe(wanted.start);
        expect(seen.endDate.toJSDate().getTime()).toBe(wanted.end);
        expect(seen.location ?? undefined).toBe(place);
        expect(component!.getFirstPropertyValue('url')).toBe(wanted.link);
        expect(component!.getFirstPropertyValue('transp')).toBe(
          isCancelled ? 'TRANSPARENT' : 'OPAQUE',
        );

        const other = Object.values(nodeIcal.sync.parseICS(text)).find(
          (item) => item?.type === 'VEVENT',
        ) as VEvent;
        expect(other.uid).toBe(seen.uid);
        expect(Number(other.sequence)).toBe(wanted.revision);
        expect(other.start.getTime()).toBe(wanted.start);
        expect(other.end?.getTime()).toBe(wanted.end);
        expect(other.summary).toBe(seen.summary);
        expect(other.status).toBe(component!.getFirstPropertyValue('status'));
        expect(other.status).toBe(
          isCancelled ? 'CANCELLED' : wanted.state === 'pending' ? 'TENTATIVE' : 'CONFIRMED',
        );
        if (place?.trim() === place) expect(other.location ?? '').toBe(place ?? '');
      }),
      { numRuns: 1000 },
    );
  });

  test('has lines of at most 75 octets that end in CRLF, and no broken character', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const text = invitationOf(given);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) {
          const octets = Buffer.from(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(octets.toString('utf8').isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('never says who or what for: the title is neutral in every language', () => {
    for (const [language, title] of [
      ['en', 'Appointment'],
      ['de', 'Termin'],
      ['fr', 'Rendez-vous'],
    ] as const) {
      const text = invitationOf({ visit, language, method: 'REQUEST' });
      expect(linesOf(text)).toContain(`SUMMARY:${title}`);
      expect(text).not.toContain('Praxis');
      expect(text).not.toContain('DESCRIPTION');
    }
  });

  test('names the clinic as the place of a visit in person alone', () => {
    const inPerson = invitationOf({
      visit: { ...visit, mode: 'in-person', clinicName: 'Praxis; am Dom, Köln' },
      language: 'de',
      method: 'REQUEST',
    });
    expect(linesOf(inPerson)).toContain(String.raw`LOCATION:Praxis\; am Dom\, Köln`);
  });

  test('keeps its UID through every change, with a higher SEQUENCE', () => {
    const moved = { ...visit, revision: 3, start: visit.start + 86_400_000 };
    const before = linesOf(invitationOf({ visit, language: 'de', method: 'REQUEST' }));
    const after = linesOf(invitationOf({ visit: moved, language: 'fr', method: 'CANCEL' }));
    const uid = `UID:${visit.id}@telehealth-hub`;
    expect(before).toEqual(expect.arrayContaining([uid, 'SEQUENCE:0', 'STATUS:CONFIRMED']));
    expect(after).toEqual(
      expect.arrayContaining([uid, 'SEQUENCE:3', 'STATUS:CANCELLED', 'METHOD:CANCEL']),
    );
    expect(visitOfUid(visitUid(visit.id))).toBe(visit.id);
    expect(visitOfUid('x@telehealth-hub')).toBeUndefined();
  });

  test('lets no name or address begin a line of its own', () => {
    const text = invitationOf({
      visit,
      language: 'en',
      method: 'REQUEST',
      organizer: { name: 'A"\r\nSUMMARY:HIV', address: 'a@example.org\r\nSUMMARY:HIV' },
      attendee: 'b@example.org\r\nATTACH:x',
    });
    expect(linesOf(text).filter((line) => /^(SUMMARY:HIV|ATTACH)/.test(line))).toEqual([]);
  });
});

describe('what a practitioner’s calendar is given', () => {
  test('is one object without a METHOD, with the mode in its title', () => {
    const lines = linesOf(resourceOf(visit, 'de'));
    expect(lines).toContain('SUMMARY:Termin (Video)');
    expect(lines.filter((line) => line.startsWith('METHOD'))).toEqual([]);
  });

  test('as a feed is the same text for the same visits', () => {
    const given = {
      visits: [visit],
      language: 'fr',
      kind: 'practitioner',
      refreshMinutes: 30,
    } as const;
    expect(feedOf(given)).toBe(feedOf({ ...given, visits: [{ ...visit }] }));
    expect(
      new ICAL.Component(ICAL.parse(feedOf(given))).getAllSubcomponents('vevent'),
    ).toHaveLength(1);
    expect(feedOf({ ...given, visits: [] })).not.toContain('VEVENT');
  });
});

describe('the download of an appointment', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice();
  });
  afterAll(() => practice.hub.stop());

  test('is for whoever may read it, and nobody else', async () => {
    const { hub, patient, doctor, desk, booked } = practice;
    const { id } = await booked(patient, '2026-03-03T08:00:00Z', { reason: 'Rash' });
    const download = (actor: { headers: object } | null, language = 'de') =>
      hub.app.inject({
        url: `/api/v1/scheduling/appointments/${id}/calendar?language=${language}`,
        ...(actor && { headers: { ...actor.headers } }),
      });
    for (const actor of [patient, doctor, desk]) {
      const answer = await download(actor);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(linesOf(answer.body)).toEqual(
        expect.arrayContaining([
          `UID:${id}@telehealth-hub`,
          'DTSTART:20260303T080000Z',
          'DTEND:20260303T083000Z',
          'SUMMARY:Termin',
        ]),
      );
      expect(answer.body).not.toContain('Rash');
    }
    expect((await download(null)).statusCode).toBe(401);
    expect((await download(await hub.actors.patient())).statusCode).toBe(404);
    expect((await download(await hub.actors.doctor())).statusCode).toBe(404);
    expect((await download(patient, 'xx')).statusCode).toBe(422);
  });

  test('names the clinic once it is known, and is cancelled with the visit', async () => {
    const { hub, patient, booked, call, clinicId } = practice;
    const { id } = await booked(patient, '2026-03-03T09:00:00Z');
    await hub.owner.query('select kernel.emit($1, $2, $3)', [
      'clinic.changed.v1',
      clinicId,
      JSON.stringify({
        clinicId,
        name: 'Praxis am Dom',
        country: 'DE',
        timeZone: 'Europe/Berlin',
        phone: null,
        active: true,
      }),
    ]);
    await hub.drain();
    await call(patient, 'POST', `/appointments/${id}/cancel`, {});
    const { body } = await hub.app.inject({
      url: `/api/v1/scheduling/appointments/${id}/calendar`,
      headers: patient.headers,
    });
    expect(linesOf(body)).toEqual(
      expect.arrayContaining(['SEQUENCE:1', 'STATUS:CANCELLED', 'TRANSP:TRANSPARENT']),
    );
  });
});
