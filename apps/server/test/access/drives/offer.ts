import { get, http } from '../drive.ts';
import type { Drives } from '../drive.ts';
import type { World } from '../world.ts';

const BASE = '/api/v1/scheduling';
const clinic = ({ a }: World): string => `${BASE}/clinics/${a.clinicId}`;
const overrides = ({ a }: World): string =>
  `${BASE}/practitioners/${a.doctor.practitionerId}/availability/overrides`;
/** Long before anybody books in this world. */
const RANGE = { from: '2001-03-05', to: '2001-03-06' };

/** What can be booked beside weekly hours: searches over a clinic, its rules, holidays and dates with hours of their own. */
export const offerDrives: Drives = {
  searchClinicSlots: {
    'free slots of a clinic': get(
      (world) => `${clinic(world)}/slots?visitTypeId=${world.visitTypes.offered}`,
    ),
  },
  getBookingPolicy: {
    "a clinic's booking rules": get((world) => `${clinic(world)}/booking-policy`),
  },
  listHolidays: {
    "a clinic's public holidays": get((world) => `${clinic(world)}/holidays?year=2026`),
  },
  listHolidayRegions: {
    "public holidays of a country's parts": get(() => `${BASE}/holiday-regions?country=DE`),
  },
  replaceBookingPolicy: {
    "a clinic's booking rules": http<{ version: number }>({
      prepare: async (world) => {
        const { hub } = world;
        const response = await hub.app.inject({ url: `${clinic(world)}/booking-policy` });
        return response.json<{ version: number }>();
      },
      request: (world, { version }) => ({
        method: 'PUT',
        url: `${clinic(world)}/booking-policy`,
        payload: {
          holidayRegion: null,
          closedOnHolidays: true,
          cancelUntilMinutes: 0,
          rescheduleUntilMinutes: 0,
          lateCancellation: 'allowed',
          noShowAfterMinutes: 15,
          offerMinutes: 120,
          version,
        },
      }),
    }),
  },
  listDateOverrides: {
    "a practitioner's hours": get(
      (world) => `${overrides(world)}?from=${RANGE.from}&to=${RANGE.to}`,
    ),
  },
  replaceDateOverrides: {
    "a practitioner's hours": http({
      request: (world) => ({
        method: 'PUT',
        url: overrides(world),
        payload: { ...RANGE, hours: [{ start: '09:00', end: '12:00', modes: ['video'] }] },
      }),
    }),
  },
  deleteDateOverrides: {
    "a practitioner's hours": http({
      request: (world) => ({
        method: 'DELETE',
        url: `${overrides(world)}?from=${RANGE.from}&to=${RANGE.to}`,
      }),
    }),
  },
};
