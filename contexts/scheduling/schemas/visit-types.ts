/** What a clinic offers. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { LocalizedText, localizedText } from '@hub/contracts/localized-text.ts';
import { Money } from '@hub/contracts/money.ts';
import { Payer } from '@hub/contracts/payers.ts';
import { VisitMode } from '@hub/contracts/visit-mode.ts';

/** For those who come to the clinic for the first time, for those who were there before, or both. */
export const Audience = z.enum(['any', 'first', 'follow-up']);
export type Audience = z.infer<typeof Audience>;

/** Patients and who acts for them; guests without an account; the clinic's staff. */
export const BookableBy = z.enum(['patient', 'guest', 'staff']);
export type BookableBy = z.infer<typeof BookableBy>;

export const VisitTypeInput = z
  .strictObject({
    name: localizedText(120),
    durationMinutes: z.int().min(5).max(480),
    price: Money.nullable().default(null),
    mode: VisitMode,
    minimumNoticeMinutes: z
      .int()
      .min(0)
      .max(30 * 24 * 60)
      .default(0),
    maximumDaysAhead: z.int().min(1).max(730).default(90),
    /** Null: every practitioner of the clinic. */
    practitionerIds: z.array(z.uuid()).min(1).max(500).nullable().default(null),
    active: z.boolean().default(true),
    bufferBeforeMinutes: z.int().min(0).max(240).default(0),
    bufferAfterMinutes: z.int().min(0).max(240).default(0),
    /** How far apart slots start; null: a visit's duration. */
    slotIntervalMinutes: z.int().min(5).max(480).nullable().default(null),
    /** The most visits of this type a day and a week, for each practitioner. */
    dailyLimit: z.int().min(1).max(200).nullable().default(null),
    weeklyLimit: z.int().min(1).max(1000).nullable().default(null),
    /** Whose bill is taken; null: everybody's. */
    payers: z.array(Payer).min(1).max(3).nullable().default(null),
    audience: Audience.default('any'),
    /** Places of a group visit; 1 is a visit of two. */
    capacity: z.int().min(1).max(20).default(1),
    bookableBy: z.array(BookableBy).min(1).max(3).default(['patient', 'guest', 'staff']),
    /** Within how many hours the clinic says yes or the request lapses; null: nobody has to. */
    approvalHours: z.int().min(1).max(336).nullable().default(null),
  })
  .meta({ id: 'VisitTypeWrite' });
export type VisitTypeInput = z.infer<typeof VisitTypeInput>;

export const VisitType = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    name: LocalizedText,
    durationMinutes: z.int(),
    price: Money.nullable(),
    mode: VisitMode,
    minimumNoticeMinutes: z.int(),
    maximumDaysAhead: z.int(),
    practitionerIds: z.array(z.uuid()).nullable(),
    active: z.boolean(),
    bufferBeforeMinutes: z.int(),
    bufferAfterMinutes: z.int(),
    slotIntervalMinutes: z.int().nullable(),
    dailyLimit: z.int().nullable(),
    weeklyLimit: z.int().nullable(),
    payers: z.array(Payer).nullable(),
    audience: Audience,
    capacity: z.int(),
    bookableBy: z.array(BookableBy),
    approvalHours: z.int().nullable(),
  })
  .meta({ id: 'VisitType' });
export type VisitType = z.infer<typeof VisitType>;
