import { z } from 'zod';
import type { Locale } from './locale.ts';

/** A text that people of a clinic wrote, in one or more of the product's languages. */
export const localizedText = (maxLength: number) => {
  const text = z.string().trim().min(1).max(maxLength).optional();
  return z
    .strictObject({ en: text, de: text, fr: text })
    .refine((texts) => Object.values(texts).some((value) => value !== undefined), {
      message: 'At least one language is needed',
    });
};

export const LocalizedText = z
  .object({ en: z.string().optional(), de: z.string().optional(), fr: z.string().optional() })
  .meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** The text in the reader's language, or in the first there is. */
export function inLocale(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text.en ?? text.de ?? text.fr ?? '';
}
