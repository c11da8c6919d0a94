import { get, http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import { dayIn } from '../world.ts';
import type { Booking } from '../world.ts';

const BASE = '/api/v1/scheduling';

const moves: Drive = http<Booking>({
  prepare: (world) => world.book({}),
  isRepeatable: true,
  request: (_world, { id }) => ({ url: `${BASE}/appointments/${id}/moves` }),
});

export const calendarDrives: Drives = {
  getClinicCalendar: {
    "when a clinic's practitioners work and are taken": get(
      ({ a }) =>
        `${BASE}/clinics/${a.clinicId}/calendar?from=${dayIn(1)}T00:00:00Z&to=${dayIn(3)}T00:00:00Z`,
    ),
  },
  listAppointmentMoves: {
    'an appointment of the patient': moves,
    'an appointment of a patient who has restricted the use of their data': whileRestricted(moves),
  },
};
