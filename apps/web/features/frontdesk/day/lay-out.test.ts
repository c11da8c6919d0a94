import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type Placed, SHORTEST, type Span } from './lay-out.ts';

const LENGTH = 720;
const spans = fc
  .array(
    fc.record({
      start: fc.integer({ min: -120, max: LENGTH + 60 }),
      duration: fc.integer({ min: 5, max: 240 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ start, duration }, key): Span => ({
      key: String(key),
      start,
      end: start + duration,
    })),
  );

const meet = (a: Placed, b: Placed): boolean =>
  a.top < b.top + b.height &&
  b.top < a.top + a.height &&
  a.lane / a.lanes < (b.lane + b.width) / b.lanes &&
  b.lane / b.lanes < (a.lane + a.width) / a.lanes;

describe('cards in a column of time', () => {
  it('never cover each other', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const placed = layOut(list, LENGTH);
        for (const [index, one] of placed.entries())
          for (const other of placed.slice(index + 1)) expect(meet(one, other)).toBe(false);
      }),
    );
  });

  it('lie within their column, and are tall enough to be hit', () => {
    fc.assert(
      fc.property(spans, (list) => {
        for (const { top, height, lane, lanes, width } of layOut(list, LENGTH)) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + height).toBeLessThanOrEqual(LENGTH);
          expect(height).toBeGreaterThanOrEqual(SHORTEST);
          expect(lane).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(1);
          expect(lane + width).toBeLessThanOrEqual(lanes);
        }
      }),
    );
  });

  it('are all there that touch the column, each once, whatever order they come in', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const inside = list.filter(({ start, end }) => end > 0 && start < LENGTH);
        const keys = layOut(list, LENGTH).map(({ key }) => key);
        expect(keys.toSorted()).toEqual(inside.map(({ key }) => key).toSorted());
        expect(layOut(list.toReversed(), LENGTH)).toEqual(layOut(list, LENGTH));
      }),
    );
  });

  it('use no more lanes than cards that are there at one moment', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const placed = layOut(list, LENGTH);
        for (const { lanes } of placed) {
          const most = Math.max(
            ...placed.map(
              (at) =>
                placed.filter((one) => one.top <= at.top && at.top < one.top + one.height).length,
            ),
          );
          expect(lanes).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('have the whole width where nothing is beside them', () => {
    const [only] = layOut([{ key: 'a', start: 60, end: 90 }], LENGTH);
    expect(only).toEqual({ key: 'a', top: 60, height: 30, lane: 0, lanes: 1, width: 1 });
  });
});
