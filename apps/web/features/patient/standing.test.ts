import { describe, expect, it } from 'vitest';
import { isWatched, standingOf } from './standing.ts';

const video = {
  start: '2026-03-02T10:00:00Z',
  end: '2026-03-02T10:20:00Z',
  mode: 'video',
  state: 'booked',
} as const;
const at = (time: string) => new Date(`2026-03-02T${time}Z`);

describe('an appointment on the dashboard', () => {
  it('can be joined from 15 minutes before until its end', () => {
    expect(standingOf(video, 'scheduled', at('09:44:59'))).toBe('coming');
    expect(standingOf(video, 'scheduled', at('09:45:00'))).toBe('open');
    expect(standingOf(video, undefined, at('10:19:59'))).toBe('open');
    expect(standingOf(video, 'scheduled', at('10:20:00'))).toBe('over');
  });

  it('follows the visit itself, early and late', () => {
    expect(standingOf(video, 'waiting', at('09:10:00'))).toBe('waiting');
    expect(standingOf(video, 'in-call', at('11:00:00'))).toBe('running');
    expect(standingOf(video, 'ended', at('10:05:00'))).toBe('over');
  });

  it('is never joined at the practice or after being cancelled', () => {
    expect(standingOf({ ...video, mode: 'in-person' }, undefined, at('09:50:00'))).toBe('coming');
    expect(standingOf({ ...video, state: 'cancelled' }, undefined, at('09:50:00'))).toBe(
      'cancelled',
    );
  });

  it('is watched from an hour before', () => {
    expect(isWatched(video, at('08:59:00'))).toBe(false);
    expect(isWatched(video, at('09:00:00'))).toBe(true);
    expect(isWatched(video, at('14:21:00'))).toBe(false);
    expect(isWatched({ ...video, mode: 'in-person' }, at('10:00:00'))).toBe(false);
  });
});
