/** A slot that can be booked: with whom, for what, and when (ISO 8601, UTC). */
export type SlotRef = { practitionerId: string; visitTypeId: string; start: string };

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const form = new RegExp(`^(${uuid})_(${uuid})_(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)Z$`);

/** The slot as one segment of an address. It holds nothing about the patient. */
export function encodeSlot({ practitionerId, visitTypeId, start }: SlotRef): string {
  const minute = new Date(start)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');
  return `${practitionerId}_${visitTypeId}_${minute}`;
}

/** Reads what `encodeSlot` wrote; undefined when the address is mistyped. */
export function decodeSlot(segment: string): SlotRef | undefined {
  const [, practitionerId, visitTypeId, year, month, day, hour, minute] = form.exec(segment) ?? [];
  if (!practitionerId || !visitTypeId) return undefined;
  const start = new Date(`${year}-${month}-${day}T${hour}:${minute}:00.000Z`);
  if (Number.isNaN(start.getTime())) return undefined;
  return { practitionerId, visitTypeId, start: start.toISOString() };
}
