import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const event = {
  id: '01933d2a-0000-7000-8000-000000000001',
  start: '2026-03-29T07:00:00.000Z',
  end: '2026-03-29T07:20:00.000Z',
  stamp: '2026-03-01T10:11:12.345Z',
  title: 'Termin',
  url: 'https://hub.example/visit/01933d2a-0000-7000-8000-000000000001/ready',
};

describe('the calendar file of an appointment', () => {
  it('has a stable id, UTC times and a neutral title', () => {
    const lines = calendarFile(event).split('\r\n');
    expect(lines).toContain('UID:01933d2a-0000-7000-8000-000000000001@telehealth-hub');
    expect(lines).toContain('DTSTART:20260329T070000Z');
    expect(lines).toContain('DTEND:20260329T072000Z');
    expect(lines).toContain('DTSTAMP:20260301T101112Z');
    expect(lines).toContain('SUMMARY:Termin');
    expect(calendarFile(event)).toBe(calendarFile(event));
  });

  it('escapes what would break it', () => {
    const file = calendarFile({ ...event, location: 'Hauptstraße 1; Hof, 2. Stock\n10115 Berlin' });
    expect(file).toContain(String.raw`LOCATION:Hauptstraße 1\; Hof\, 2. Stock\n10115 Berlin`);
  });

  it('folds long lines at 75 octets without cutting a character', () => {
    const file = calendarFile({ ...event, location: 'ü'.repeat(100) });
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`LOCATION:${'ü'.repeat(100)}`);
  });
});
