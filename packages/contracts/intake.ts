import { z } from 'zod';
import { LocalizedText, localizedText } from './localized-text.ts';

/** Kinds of questions before a visit; FHIR's Questionnaire knows them as text, choice, date and boolean. */
export const INTAKE_KINDS = ['text', 'choice', 'date', 'consent'] as const;

/** One question of a clinic. `id` is FHIR's linkId, and stays when the words change. */
export const IntakeItem = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  kind: z.enum(INTAKE_KINDS),
  label: LocalizedText,
  required: z.boolean(),
  /** Of a choice, in order. */
  options: z.array(z.object({ code: z.string(), label: LocalizedText })),
  /** Whether several options may be chosen. */
  multiple: z.boolean(),
});
export type IntakeItem = z.infer<typeof IntakeItem>;

const code = z.string().regex(/^[a-z0-9-]{1,64}$/, 'Small letters, digits and hyphens');

/** A question as a clinic writes it. */
export const IntakeItemInput = z
  .strictObject({
    id: code,
    kind: z.enum(INTAKE_KINDS),
    label: localizedText(500),
    required: z.boolean().default(false),
    options: z
      .array(z.strictObject({ code, label: localizedText(200) }))
      .max(50)
      .default([]),
    multiple: z.boolean().default(false),
  })
  .refine((item) => (item.kind === 'choice') === item.options.length > 0, {
    path: ['options'],
    message: 'A choice needs options, and nothing else has any',
  });
export type IntakeItemInput = z.infer<typeof IntakeItemInput>;
