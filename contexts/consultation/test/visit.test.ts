import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decide } from '../domain/visit.ts';
import type { Outcome, VisitAct, VisitFacts } from '../domain/visit.ts';

const start = new Date('2026-03-02T09:00:00Z');
const end = new Date('2026-03-02T09:20:00Z');
const at = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

const booked: VisitFacts = {
  state: 'scheduled',
  start,
  end,
  waitingSince: null,
  startedAt: null,
  endedAt: null,
  epoch: 0,
  patient: { clientId: null, present: false },
  practitioner: { clientId: null, present: false },
};

function visitOf(outcome: Outcome): VisitFacts {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return outcome.visit;
}
const after = (acts: VisitAct[], now = at(0)): VisitFacts =>
  acts.reduce((visit, act) => visitOf(decide(visit, act, now)), booked);

const patientJoins: VisitAct = { type: 'join', party: 'patient', clientId: 'p1' };
const doctorJoins: VisitAct = { type: 'join', party: 'practitioner', clientId: 'd1' };
const admit: VisitAct = { type: 'admit' };

describe('the waiting room', () => {
  it('opens an hour before the appointment and not earlier', () => {
    expect(decide(booked, patientJoins, at(-61))).toEqual({ ok: false, refusal: 'too_early' });
    expect(visitOf(decide(booked, patientJoins, at(-60))).state).toBe('waiting');
  });

  it('closes four hours after the booked end', () => {
    expect(decide(booked, patientJoins, at(20 + 241))).toEqual({ ok: false, refusal: 'too_late' });
  });

  it('keeps the place of a patient who reloads or loses the connection', () => {
    const waiting = after([patientJoins], at(-10));
    const lost = visitOf(
      decide(waiting, { type: 'lose', party: 'patient', clientId: 'p1' }, at(-8)),
    );
    expect(lost).toMatchObject({ state: 'waiting', patient: { present: false } });
    const back = visitOf(decide(lost, { ...patientJoins, clientId: 'p2' }, at(-7)));
    expect(back).toMatchObject({
      state: 'waiting',
      waitingSince: at(-10),
      patient: { present: true },
    });
  });

  it('lets the patient leave and come back, waiting from then', () => {
    const left = after(
      [patientJoins, { type: 'leave', party: 'patient', clientId: 'p1' }],
      at(-10),
    );
    expect(left).toMatchObject({ state: 'scheduled', waitingSince: null });
    expect(visitOf(decide(left, patientJoins, at(-5))).waitingSince).toEqual(at(-5));
  });

  it('empties the place of a patient who stays away five minutes', () => {
    const lost = after([patientJoins, { type: 'lose', party: 'patient', clientId: 'p1' }]);
    expect(visitOf(decide(lost, { type: 'tidy', awaySince: at(0) }, at(4))).state).toBe('waiting');
    expect(visitOf(decide(lost, { type: 'tidy', awaySince: at(0) }, at(5))).state).toBe(
      'scheduled',
    );
  });
});

describe('admission', () => {
  it('needs a waiting patient', () => {
    expect(decide(booked, admit, at(0))).toEqual({ ok: false, refusal: 'not_waiting' });
  });

  it('starts the visit once, however often it is pressed', () => {
    const first = decide(after([patientJoins, doctorJoins]), admit, at(1));
    expect(first).toMatchObject({ ok: true, facts: ['started'] });
    const second = decide(visitOf(first), admit, at(2));
    expect(second).toMatchObject({ ok: true, facts: [] });
    expect(visitOf(second).startedAt).toEqual(at(1));
  });
});

describe('the call', () => {
  const inCall = after([patientJoins, doctorJoins, admit]);

  it('begins a new media connection for a new page, and keeps it for the same page', () => {
    expect(visitOf(decide(inCall, patientJoins, at(2))).epoch).toBe(inCall.epoch);
    expect(visitOf(decide(inCall, { ...patientJoins, clientId: 'p2' }, at(2))).epoch).toBe(
      inCall.epoch + 1,
    );
  });

  it('is interrupted while one is away and goes on when they are back', () => {
    const away = visitOf(decide(inCall, { type: 'lose', party: 'patient', clientId: 'p1' }, at(2)));
    expect(away.state).toBe('interrupted');
    expect(visitOf(decide(away, patientJoins, at(3))).state).toBe('in-call');
  });

  it('is not disturbed by the end of a page that another has replaced', () => {
    const replaced = visitOf(decide(inCall, { ...patientJoins, clientId: 'p2' }, at(2)));
    expect(
      visitOf(decide(replaced, { type: 'lose', party: 'patient', clientId: 'p1' }, at(3))),
    ).toEqual(replaced);
  });

  it('rebuilds once when both sides ask for it', () => {
    const rebuild: VisitAct = {
      type: 'rebuild',
      party: 'patient',
      clientId: 'p1',
      epoch: inCall.epoch,
    };
    const rebuilt = visitOf(decide(inCall, rebuild, at(2)));
    expect(rebuilt.epoch).toBe(inCall.epoch + 1);
    expect(decide(rebuilt, rebuild, at(2))).toEqual({ ok: false, refusal: 'stale_epoch' });
  });

  it('is not cut off by a cancellation', () => {
    expect(visitOf(decide(inCall, { type: 'cancel' }, at(2))).state).toBe('in-call');
  });

  it('ends for good', () => {
    const ended = decide(inCall, { type: 'end' }, at(15));
    expect(ended).toMatchObject({
      ok: true,
      facts: ['ended'],
      visit: { state: 'ended', endedAt: at(15) },
    });
    expect(decide(visitOf(ended), patientJoins, at(16))).toEqual({
      ok: false,
      refusal: 'visit_ended',
    });
  });

  it('ends by itself when both have left and its time is long over', () => {
    const empty = after([
      patientJoins,
      doctorJoins,
      admit,
      { type: 'leave', party: 'patient', clientId: 'p1' },
      { type: 'leave', party: 'practitioner', clientId: 'd1' },
    ]);
    expect(visitOf(decide(empty, { type: 'tidy', awaySince: at(10) }, at(49))).state).toBe(
      'interrupted',
    );
    expect(visitOf(decide(empty, { type: 'tidy', awaySince: at(10) }, at(50))).state).toBe('ended');
  });
});

it('never lowers the epoch, never leaves a final state, and admits only by the practitioner', () => {
  const party = fc.constantFrom('patient' as const, 'practitioner' as const);
  const clientId = fc.constantFrom('a', 'b', 'c');
  const act: fc.Arbitrary<VisitAct> = fc.oneof(
    fc.record({
      type: fc.constantFrom('join' as const, 'leave' as const, 'lose' as const),
      party,
      clientId,
    }),
    fc.record({ type: fc.constantFrom('admit' as const, 'end' as const, 'cancel' as const) }),
    fc.record({ type: fc.constant('report' as const), party, clientId }),
    fc.record({ type: fc.constant('rebuild' as const), party, clientId, epoch: fc.nat(5) }),
    fc.record({ type: fc.constant('tidy' as const), awaySince: fc.nat(60).map(at) }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(act, fc.nat(5)), { maxLength: 40 }), (steps) => {
      let visit = booked;
      let minutes = -70;
      for (const [step, wait] of steps) {
        minutes += wait;
        const outcome = decide(visit, step, at(minutes));
        if (!outcome.ok) continue;
        expect(['ended', 'cancelled']).not.toContain(visit.state);
        expect(outcome.visit.epoch).toBeGreaterThanOrEqual(visit.epoch);
        if (!visit.startedAt && outcome.visit.startedAt) expect(step.type).toBe('admit');
        if (outcome.visit.state === 'waiting') expect(outcome.visit.waitingSince).not.toBeNull();
        visit = outcome.visit;
      }
    }),
  );
});
