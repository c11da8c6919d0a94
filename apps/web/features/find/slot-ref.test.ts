import { describe, expect, it } from 'vitest';
import { decodeSlot, encodeSlot } from './slot-ref.ts';

const practitionerId = '01933d2a-0000-7000-8000-000000000001';
const visitTypeId = '01933d2a-0000-7000-8000-0000000000ff';

describe('the address of a slot', () => {
  it('is read back as it was written', () => {
    const slot = { practitionerId, visitTypeId, start: '2026-03-29T07:30:00.000Z' };
    expect(decodeSlot(encodeSlot(slot))).toEqual(slot);
  });

  it('takes any offset and means the same instant', () => {
    const segment = encodeSlot({ practitionerId, visitTypeId, start: '2026-03-29T09:30:00+02:00' });
    expect(segment).toBe(`${practitionerId}_${visitTypeId}_20260329T0730Z`);
  });

  it.each([
    '',
    'x',
    `${practitionerId}_${visitTypeId}`,
    `${practitionerId}_${visitTypeId}_20261340T0000Z`,
  ])('is refused when mistyped: %s', (segment) => expect(decodeSlot(segment)).toBeUndefined());
});
