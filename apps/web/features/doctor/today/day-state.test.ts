import { describe, expect, it } from 'vitest';
import { dayStateOf } from './day-state.ts';

const before = new Date('2026-11-23T08:55:00Z');
const after = new Date('2026-11-23T09:20:00Z');
const video = { state: 'booked', mode: 'video', end: '2026-11-23T09:15:00Z' } as const;
const facts = {
  appointment: video,
  waiting: undefined,
  encounter: 'planned',
  now: before,
} as const;

describe('where a visit of the day stands', () => {
  it('follows the waiting room', () => {
    expect(dayStateOf(facts)).toBe('booked');
    expect(dayStateOf({ ...facts, waiting: { state: 'waiting' } })).toBe('waiting');
    expect(dayStateOf({ ...facts, waiting: { state: 'interrupted' } })).toBe('in-visit');
  });

  it('believes the record where the waiting room has let go of the visit', () => {
    expect(dayStateOf({ ...facts, encounter: 'in-progress' })).toBe('in-visit');
    expect(dayStateOf({ ...facts, encounter: 'finished', now: after })).toBe('done');
  });

  it('does not call a visit done that nobody began', () => {
    expect(dayStateOf({ ...facts, now: after })).toBe('not-started');
    expect(dayStateOf({ ...facts, appointment: { ...video, mode: 'in-person' }, now: after })).toBe(
      'over',
    );
  });

  it('accuses nobody before the record has answered', () => {
    expect(dayStateOf({ ...facts, encounter: 'unread', now: after })).toBe('over');
  });

  it('keeps a patient who waits past the end waiting', () => {
    expect(dayStateOf({ ...facts, waiting: { state: 'waiting' }, now: after })).toBe('waiting');
  });

  it('says that a visit was cancelled, whatever else is known', () => {
    expect(
      dayStateOf({
        ...facts,
        appointment: { ...video, state: 'cancelled' },
        encounter: 'finished',
      }),
    ).toBe('cancelled');
  });
});
