import fc from 'fast-check';
import type { Encounter } from '@medplum/fhirtypes';
import { expect, test } from 'vitest';
import { followMeeting } from '../domain/encounter.ts';
import type { MeetingChange } from '../domain/encounter.ts';

const meeting = { visitId: 'v', clinicId: 'c', practitionerId: 'd', patientId: 'p' };
const planned = {
  mode: 'video' as const,
  start: '2026-03-02T09:00:00Z',
  end: '2026-03-02T09:20:00Z',
};

const follow = (changes: MeetingChange[]): Encounter | undefined =>
  changes.reduce<Encounter | undefined>(
    (known, change) => followMeeting(meeting, change, known) ?? known,
    undefined,
  );

test('whatever the order and repetition of its events, a meeting ends as the same encounter', () => {
  const events: MeetingChange[] = [
    { kind: 'booked', ...planned },
    { kind: 'started', at: '2026-03-02T09:02:00Z' },
    { kind: 'ended', at: '2026-03-02T09:18:00Z' },
  ];
  const expected = follow(events);
  expect(expected).toMatchObject({
    status: 'finished',
    class: { code: 'VR' },
    period: { start: '2026-03-02T09:02:00Z', end: '2026-03-02T09:18:00Z' },
  });
  const order = fc.tuple(
    fc.shuffledSubarray(events, { minLength: 3, maxLength: 3 }),
    fc.array(fc.constantFrom(...events)),
  );
  fc.assert(
    fc.property(order, ([once, again]) => {
      expect(follow([...once, ...again])).toEqual(expected);
    }),
  );
});

test('a meeting that took place is not undone by a late cancellation', () => {
  expect(
    follow([
      { kind: 'started', at: '2026-03-02T09:02:00Z' },
      { kind: 'cancelled', ...planned },
    ]),
  ).toMatchObject({ status: 'in-progress' });
  expect(
    follow([
      { kind: 'cancelled', ...planned },
      { kind: 'booked', ...planned },
    ]),
  ).toMatchObject({ status: 'cancelled' });
});
