import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import {
  BookingPolicy,
  BookingPolicyInput,
  HolidayRegions,
  Holidays,
} from '../schemas/booking-policy.ts';
import { readBookingPolicy, readHolidays } from '../store/booking-policies.ts';
import type { DB } from '../store/types.gen.ts';
import { holidayRegions } from '../usecases/public-holidays.ts';
import { saveBookingPolicy } from '../usecases/save-booking-policy.ts';

const tags = ['scheduling'];
const OfClinic = z.strictObject({ clinicId: z.uuid() });

/** How a clinic deals with changes and holidays. */
export function bookingPolicyRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/clinics/:clinicId/booking-policy',
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'getBookingPolicy',
        summary: 'Until when visits can be cancelled and moved, and what else a clinic has decided',
        params: OfClinic,
        response: { 200: BookingPolicy },
      },
    },
    async ({ params }) => readBookingPolicy(kernel.db, params.clinicId),
  );

  app.put(
    '/api/v1/scheduling/clinics/:clinicId/booking-policy',
    {
      config: { access: rules.writeBookingPolicy },
      schema: {
        tags,
        operationId: 'replaceBookingPolicy',
        summary: "Replace a clinic's booking rules",
        params: OfClinic,
        body: BookingPolicyInput,
        response: { 200: BookingPolicy },
      },
    },
    async ({ actor, params, body }) => saveBookingPolicy(kernel, actor, params.clinicId, body),
  );

  app.get(
    '/api/v1/scheduling/clinics/:clinicId/holidays',
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'listHolidays',
        summary: 'The public holidays of a clinic in a year',
        params: OfClinic,
        querystring: z.strictObject({ year: z.coerce.number().int().min(1970).max(2200) }),
        response: { 200: Holidays },
      },
    },
    async ({ params, query }) => readHolidays(kernel.db, params.clinicId, query.year),
  );

  app.get(
    '/api/v1/scheduling/holiday-regions',
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'listHolidayRegions',
        summary: "A country's parts that have public holidays of their own",
        querystring: z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/, 'Such as DE') }),
        response: { 200: HolidayRegions },
      },
    },
    async ({ query }) => holidayRegions(query.country),
  );
}
