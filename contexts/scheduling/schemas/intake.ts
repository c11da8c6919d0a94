/** Questions before a visit. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { IntakeItem, IntakeItemInput } from '@hub/contracts/intake.ts';

export const IntakeForm = z
  .object({
    visitTypeId: z.uuid(),
    /** 0 where there never were questions. */
    version: z.int(),
    items: z.array(IntakeItem),
  })
  .meta({ id: 'IntakeForm' });
export type IntakeForm = z.infer<typeof IntakeForm>;

/** More questions than this nobody answers before a visit. */
const MOST_ITEMS = 40;

export const IntakeFormInput = z
  .strictObject({
    items: z
      .array(IntakeItemInput)
      .max(MOST_ITEMS)
      .refine(
        (items) => isUnique(items.map(({ id }) => id)),
        'Each question needs an id of its own',
      )
      .refine(
        (items) => items.every(({ options }) => isUnique(options.map(({ code }) => code))),
        'Each option of a question needs a code of its own',
      ),
    /** The version that was edited; another one in the meantime is refused. */
    version: z.int().min(0),
  })
  .meta({ id: 'IntakeFormWrite' });
export type IntakeFormInput = z.infer<typeof IntakeFormInput>;

const isUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
