import { expect, test } from 'vitest';
import { type Choice, decisionOf, inParts } from './plan.ts';
import type { AffectedVisit } from './queries.ts';

const visit = (proposal: boolean): AffectedVisit => ({
  appointmentId: 'visit',
  patientId: 'patient',
  visitTypeId: 'type',
  visitTypeName: { en: 'Visit' },
  mode: 'video',
  start: '2026-03-10T08:00:00.000Z',
  end: '2026-03-10T08:30:00.000Z',
  timeZone: 'Europe/Berlin',
  state: 'booked',
  proposal: proposal
    ? {
        practitionerId: 'colleague',
        practitionerName: 'Dr. Vogt',
        start: '2026-03-10T08:00:00.000Z',
        end: '2026-03-10T08:30:00.000Z',
      }
    : null,
});
const chosen = (choice: Choice) => new Map([['visit', choice]]);

test('a visit goes where it is proposed, and stays where nothing is', () => {
  expect(decisionOf(visit(true), new Map())).toEqual({
    appointmentId: 'visit',
    action: 'move',
    practitionerId: 'colleague',
    start: '2026-03-10T08:00:00.000Z',
  });
  expect(decisionOf(visit(false), new Map())).toEqual({ appointmentId: 'visit', action: 'keep' });
});

test('what somebody chose counts, and a move without a time is no decision yet', () => {
  expect(decisionOf(visit(true), chosen({ action: 'cancel' }))?.action).toBe('cancel');
  expect(decisionOf(visit(true), chosen({ action: 'other', target: undefined }))).toBeUndefined();
  const target = { practitionerId: 'own', practitionerName: '', start: '2026-03-12T08:00:00.000Z' };
  expect(decisionOf(visit(false), chosen({ action: 'other', target }))).toEqual({
    appointmentId: 'visit',
    action: 'move',
    practitionerId: 'own',
    start: '2026-03-12T08:00:00.000Z',
  });
});

test('decisions are sent in parts, none lost and in order', () => {
  expect(inParts([])).toEqual([]);
  expect(inParts([1, 2, 3, 4, 5, 6, 7])).toEqual([
    [1, 2, 3, 4, 5],
    [6, 7],
  ]);
});
