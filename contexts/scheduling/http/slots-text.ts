import type { FreeSlot } from '../domain/schedule.ts';
import { isoInstant } from '../domain/instant.ts';
import type { FoundClinicSlots } from '../usecases/search-clinic-slots.ts';
import type { FoundSlots } from '../usecases/search-slots.ts';

/**
 * The answers to searches of slots as JSON. They are long lists of values made here, so they are
 * written by hand: to check each of a thousand instants against the schema would take most of the
 * time of the answer. A test holds both against the schemas.
 */
export function slotListText({ slots, next, ...list }: FoundSlots): string {
  return `${JSON.stringify(list).slice(0, -1)},"slots":[${slots.map(slotText).join(',')}],"next":${next === null ? 'null' : slotText(next)}}`;
}

const slotText = ({ start, end, placesLeft }: FreeSlot): string =>
  `{"start":"${isoInstant(start)}","end":"${isoInstant(end)}","placesLeft":${placesLeft}}`;

export function clinicSlotsText({ practitioners, isGroup, ...search }: FoundClinicSlots): string {
  const lists = practitioners.map(({ practitionerId, timeZone, slots }) => {
    const starts = slots.map(({ start }) => `"${isoInstant(start)}"`).join(',');
    const places = isGroup
      ? `,"placesLeft":[${slots.map((slot) => slot.placesLeft).join(',')}]`
      : '';
    return `{"practitionerId":"${practitionerId}","timeZone":${JSON.stringify(timeZone)},"starts":[${starts}]${places}}`;
  });
  return `${JSON.stringify(search).slice(0, -1)},"practitioners":[${lists.join(',')}]}`;
}
