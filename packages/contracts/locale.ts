import { z } from 'zod';

/** The languages in which the product speaks. */
export const LOCALES = ['en', 'de', 'fr'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;
