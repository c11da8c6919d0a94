import { http, whileRestricted } from '../drive.ts';
import type { Drives } from '../drive.ts';
import type { Booking } from '../world.ts';

const BASE = '/api/v1/scheduling';

const download = http<Booking>({
  prepare: (world) => world.book(),
  isRepeatable: true,
  request: (_world, { id }) => ({ url: `${BASE}/appointments/${id}/calendar` }),
});

export const icalendarDrives: Drives = {
  downloadAppointmentCalendar: {
    'an appointment of the patient': download,
    'an appointment of a patient who has restricted the use of their data':
      whileRestricted(download),
  },
};
