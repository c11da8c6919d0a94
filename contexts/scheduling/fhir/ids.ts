/**
 * Schedules and slots are worked out and have no rows, so their ids say what they are: practitioner,
 * visit type and, for a slot, its start. In base 36 they stay within the 64 signs of a FHIR id.
 */
export interface ScheduleKey {
  practitionerId: string;
  visitTypeId: string;
}
export type SlotKey = ScheduleKey & { start: number };

const MINUTE_MS = 60_000;

export const scheduleId = ({ practitionerId, visitTypeId }: ScheduleKey): string =>
  `${short(practitionerId)}.${short(visitTypeId)}`;

/** `start` in epoch milliseconds; slots start on whole minutes. */
export const slotId = (slot: SlotKey): string =>
  `${scheduleId(slot)}.${(slot.start / MINUTE_MS).toString(36)}`;

/** What an id says; undefined where `scheduleId` did not make it. */
export function scheduleOfId(id: string): ScheduleKey | undefined {
  const [practitioner, visitType, ...more] = id.split('.').map(long);
  if (!practitioner || !visitType || more.length > 0) return undefined;
  return { practitionerId: practitioner, visitTypeId: visitType };
}

/** What an id says; undefined where `slotId` did not make it. */
export function slotOfId(id: string): SlotKey | undefined {
  const at = id.lastIndexOf('.');
  const schedule = scheduleOfId(id.slice(0, at));
  const minutes = id.slice(at + 1);
  if (!schedule || !/^[0-9a-z]{1,6}$/.test(minutes)) return undefined;
  return { ...schedule, start: Number.parseInt(minutes, 36) * MINUTE_MS };
}

const short = (uuid: string): string => BigInt(`0x${uuid.replaceAll('-', '')}`).toString(36);

function long(text: string): string | undefined {
  if (!/^[0-9a-z]{1,25}$/.test(text)) return undefined;
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  const hex = value.toString(16).padStart(32, '0');
  if (hex.length > 32) return undefined;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
