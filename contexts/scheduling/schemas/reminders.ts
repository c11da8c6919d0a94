import { z } from 'zod';

/** From ten minutes to two weeks. */
const minutes = z
  .int()
  .min(10)
  .max(14 * 24 * 60);

export const ReminderRulesInput = z
  .strictObject({
    /** How long before a visit its patient is reminded; none where the list is empty. */
    minutesBefore: z
      .array(minutes)
      .max(5)
      .refine((list) => new Set(list).size === list.length, { message: 'Each time once' }),
    /** The version that was read; 0 where nothing was decided yet. */
    version: z.int().min(0),
  })
  .meta({ examples: [{ minutesBefore: [1440, 60], version: 0 }] });
export type ReminderRulesInput = z.infer<typeof ReminderRulesInput>;

export const ReminderRules = z
  .object({
    minutesBefore: z.array(z.int()),
    version: z.int(),
    /** The clinic has decided nothing yet. */
    isDefault: z.boolean(),
  })
  .meta({ id: 'ReminderRules' });
export type ReminderRules = z.infer<typeof ReminderRules>;
