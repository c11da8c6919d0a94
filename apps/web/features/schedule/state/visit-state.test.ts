import { describe, expect, it } from 'vitest';
import { isAhead, visitStateOf } from './visit-state.ts';

const before = new Date('2026-11-23T08:55:00Z');
const after = new Date('2026-11-23T09:20:00Z');
const video = {
  state: 'booked',
  mode: 'video',
  end: '2026-11-23T09:15:00Z',
  attendance: null,
} as const;
const facts = {
  appointment: video,
  waiting: undefined,
  encounter: 'planned',
  now: before,
} as const;
const attended = (attendance: 'arrived' | 'in-visit' | 'done' | 'no-show') => ({
  ...facts,
  appointment: { ...video, mode: 'in-person', attendance } as const,
});

describe('where a visit stands', () => {
  it('follows the waiting room', () => {
    expect(visitStateOf(facts)).toBe('booked');
    expect(visitStateOf({ ...facts, waiting: { state: 'waiting' } })).toBe('waiting');
    expect(visitStateOf({ ...facts, waiting: { state: 'interrupted' } })).toBe('in-visit');
  });

  it('follows what the desk says of a visit at the practice', () => {
    expect(visitStateOf(attended('arrived'))).toBe('waiting');
    expect(visitStateOf(attended('in-visit'))).toBe('in-visit');
    expect(visitStateOf({ ...attended('done'), now: after })).toBe('done');
    expect(visitStateOf({ ...attended('no-show'), now: after })).toBe('no-show');
  });

  it('says that nobody came, also of a visit that was cancelled for it', () => {
    const appointment = { ...video, state: 'cancelled', attendance: 'no-show' } as const;
    expect(visitStateOf({ ...facts, appointment })).toBe('no-show');
  });

  it('tells what was asked for from what is booked', () => {
    const appointment = { ...video, state: 'pending' } as const;
    expect(visitStateOf({ ...facts, appointment })).toBe('requested');
    expect(isAhead('requested')).toBe(true);
  });

  it('believes the record where the waiting room has let go of the visit', () => {
    expect(visitStateOf({ ...facts, encounter: 'in-progress' })).toBe('in-visit');
    expect(visitStateOf({ ...facts, encounter: 'finished', now: after })).toBe('done');
  });

  it('does not call a visit done that nobody began', () => {
    expect(visitStateOf({ ...facts, now: after })).toBe('not-started');
    expect(
      visitStateOf({ ...facts, appointment: { ...video, mode: 'in-person' }, now: after }),
    ).toBe('over');
  });

  it('accuses nobody before the record has answered', () => {
    expect(visitStateOf({ ...facts, encounter: 'unread', now: after })).toBe('over');
  });

  it('keeps a patient who waits past the end waiting', () => {
    expect(visitStateOf({ ...facts, waiting: { state: 'waiting' }, now: after })).toBe('waiting');
  });

  it('says that a visit was cancelled, whatever else is known', () => {
    expect(
      visitStateOf({
        ...facts,
        appointment: { ...video, state: 'cancelled' },
        encounter: 'finished',
      }),
    ).toBe('cancelled');
  });
});
