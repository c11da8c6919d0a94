import { describe, expect, it } from 'vitest';
import { attemptFor } from './attempt.ts';

const request = {
  practitionerId: 'p',
  visitTypeId: 'v',
  start: '2026-03-02T08:00:00.000Z',
  reason: 'Cough',
};

describe('an attempt to book', () => {
  it('keeps its key while the request is the same', () => {
    const first = attemptFor(request, 'a', undefined);
    expect(attemptFor({ ...request }, 'a', first)).toBe(first);
  });

  it.each([
    ['another slot', { ...request, start: '2026-03-02T09:00:00.000Z' }, 'a'],
    ['another reason', { ...request, reason: 'Fever' }, 'a'],
    ['another patient', { ...request, patientId: 'mia' }, 'a'],
    ['another person', request, 'b'],
  ])('takes another key for %s', (_what, other, account) => {
    const first = attemptFor(request, 'a', undefined);
    expect(attemptFor(other, account, first).key).not.toBe(first.key);
  });
});
