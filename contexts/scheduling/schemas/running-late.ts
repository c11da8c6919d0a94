/** That a practitioner runs late today. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { instant } from './instant.ts';

export const RunningLateInput = z
  .strictObject({
    minutes: z.int().min(1).max(480),
    /** Until when visits begin later, at most a day ahead; the end of the practitioner's day where it is left out. */
    until: instant.optional(),
  })
  .meta({ id: 'RunningLateWrite' });
export type RunningLateInput = z.infer<typeof RunningLateInput>;

export const RunningLate = z
  .object({ practitionerId: z.uuid(), minutes: z.int(), until: instant, saidAt: instant })
  .meta({ id: 'RunningLate' });
export type RunningLate = z.infer<typeof RunningLate>;
