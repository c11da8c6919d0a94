import { z } from 'zod';
import { defineContext } from '@hub/kernel/context.ts';
import { absenceRoutes } from './http/absence-routes.ts';
import { appointmentRoutes } from './http/appointment-routes.ts';
import { calendarRoutes } from './http/calendar-routes.ts';
import { holdRoutes } from './http/hold-routes.ts';
import { icalendarRoutes } from './http/icalendar-routes.ts';
import { changeRoutes } from './http/change-routes.ts';
import { linkRoutes } from './http/link-routes.ts';
import { intakeRoutes } from './http/intake-routes.ts';
import { availabilityRoutes } from './http/availability-routes.ts';
import { bookingPolicyRoutes } from './http/booking-policy-routes.ts';
import { offerRoutes } from './http/offer-routes.ts';
import { requestRoutes } from './http/request-routes.ts';
import { fhirRoutes } from './http/fhir-routes.ts';
import { reminderRoutes } from './http/reminder-routes.ts';
import { waitingListRoutes } from './http/waiting-list-routes.ts';
import type { DB } from './store/types.gen.ts';
import { endCare } from './usecases/end-care.ts';
import { fillHolidays } from './usecases/fill-holidays.ts';
import { followClinic } from './usecases/follow-clinic.ts';
import { endHolds } from './usecases/end-holds.ts';
import { followPatient } from './usecases/follow-patient.ts';
import { followPractitioner } from './usecases/follow-practitioner.ts';
import { lapseRequests } from './usecases/lapse-requests.ts';
import { personalData, purgeReasons } from './usecases/personal-data.ts';
import { revokeLinks } from './usecases/revoke-links.ts';
import { publishOutdated, refreshFreeSlots } from './usecases/publish-free-slots.ts';
import { offerFreed } from './usecases/offer-freed.ts';
import { settleOffers } from './usecases/settle-offers.ts';
import { keepBlocks } from './usecases/recompute-blocks.ts';
import { followVisit } from './usecases/set-attendance.ts';
import { republish } from './usecases/republish.ts';
import { syncCalendars } from './usecases/sync-calendars.ts';
import { planClinicReminders } from './usecases/save-reminder-rules.ts';
import { sendReminders } from './usecases/send-reminders.ts';

const PlanReminders = z.object({ clinicId: z.uuid(), after: z.uuid() });

/** Availability, visit types, free slots and appointments. */
export const scheduling = defineContext<DB>({
  name: 'scheduling',
  migrations: new URL('./store/migrations/', import.meta.url),
  setup: (kernel) => ({
    async routes(app) {
      offerRoutes(app, kernel);
      intakeRoutes(app, kernel);
      availabilityRoutes(app, kernel);
      bookingPolicyRoutes(app, kernel);
      appointmentRoutes(app, kernel);
      reminderRoutes(app, kernel);
      await fhirRoutes(app, kernel);
      calendarRoutes(app, kernel);
      holdRoutes(app, kernel);
      requestRoutes(app, kernel);
      icalendarRoutes(app, kernel);
      absenceRoutes(app, kernel);
      changeRoutes(app, kernel);
      linkRoutes(app, kernel);
      waitingListRoutes(app, kernel);
    },
    handlers: {
      'patient.registered.v1': followPatient,
      'patient.contact-changed.v1': revokeLinks,
      'clinic.changed.v1': followClinic(kernel),
      'practitioner.changed.v1': followPractitioner(kernel),
      'practitioner.left.v1': endCare(kernel),
      'visit.started.v1': followVisit(kernel, 'in-visit'),
      'visit.ended.v1': followVisit(kernel, 'done'),
    },
    jobs: {
      'sync-calendars': { run: () => syncCalendars(kernel), cron: '* * * * *' },
      'send-reminders': { run: () => sendReminders(kernel), cron: '* * * * *' },
      'plan-clinic-reminders': {
        run: (payload) => planClinicReminders(kernel, PlanReminders.parse(payload)),
      },
      'refresh-free-slots': { run: refreshFreeSlots(kernel) },
      'end-holds': { run: () => endHolds(kernel), cron: '* * * * *' },
      'lapse-requests': { run: () => lapseRequests(kernel), cron: '* * * * *' },
      // Also when a year begins, and when a new version of the library knows better.
      'fill-holidays': { run: () => fillHolidays(kernel), cron: '20 1 * * *' },
      'refresh-outdated-slots': { run: () => publishOutdated(kernel), cron: '*/5 * * * *' },
      'offer-freed': { run: offerFreed(kernel) },
      'settle-offers': { run: () => settleOffers(kernel), cron: '* * * * *' },
      'keep-blocks': { run: () => keepBlocks(kernel), cron: '17 * * * *' },
    },
    republish: republish(kernel),
    personalData: personalData(kernel),
    purge: (before) => purgeReasons(kernel, before),
  }),
});
