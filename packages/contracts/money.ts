import { z } from 'zod';

/** An amount in the minor unit of its currency (cents, Rappen): never a float. */
export const Money = z
  .strictObject({
    amountMinor: z.int().min(0).max(100_000_000),
    currency: z.enum(['EUR', 'CHF', 'GBP', 'USD']),
  })
  .meta({ id: 'Money' });
export type Money = z.infer<typeof Money>;
