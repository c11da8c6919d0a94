import { get, http } from '../drive.ts';
import type { Drives } from '../drive.ts';
import type { World } from '../world.ts';

const reminders = ({ a }: World): string => `/api/v1/scheduling/clinics/${a.clinicId}/reminders`;

/** When patients are reminded of their visits. */
export const mailDrives: Drives = {
  getReminderRules: { "a clinic's reminders": get(reminders) },
  replaceReminderRules: {
    "a clinic's reminders": http<{ version: number }>({
      prepare: async (world) => {
        const { headers } = world.a.admin;
        const response = await world.hub.app.inject({ url: reminders(world), headers });
        return response.json<{ version: number }>();
      },
      request: (world, { version }) => ({
        method: 'PUT',
        url: reminders(world),
        payload: { minutesBefore: [1440, 60], version },
      }),
    }),
  },
};
