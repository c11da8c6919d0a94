/** Places kept while somebody fills in a form. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { instant } from './instant.ts';

/** Whoever shows it has the hold. */
const token = z.string().min(20).max(100);

export const HoldRef = z.strictObject({ id: z.uuid(), token }).meta({ id: 'HoldRef' });
export type HoldRef = z.infer<typeof HoldRef>;

export const HoldRequest = z
  .strictObject({
    practitionerId: z.uuid(),
    visitTypeId: z.uuid(),
    start: instant,
    /** The caller's earlier hold: given up for this one, or kept where this one cannot be had. */
    instead: HoldRef.optional(),
  })
  .meta({ id: 'HoldRequest' });
export type HoldRequest = z.infer<typeof HoldRequest>;

export const HoldToken = z.strictObject({ token }).meta({ id: 'HoldToken' });

export const Hold = z
  .object({
    id: z.uuid(),
    practitionerId: z.uuid(),
    visitTypeId: z.uuid(),
    start: instant,
    end: instant,
    heldUntil: instant,
    /** From this answer on: the caller's own clock may be wrong. */
    secondsLeft: z.int(),
    /** How many times it can still be extended. */
    extensionsLeft: z.int(),
    /** Of a group visit: how many places others can still have. */
    placesLeft: z.int(),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof Hold>;

export const HeldSlot = Hold.extend({ token }).meta({ id: 'HeldSlot' });
export type HeldSlot = z.infer<typeof HeldSlot>;
