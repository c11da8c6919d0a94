import { z } from 'zod';

/** ISO 639-1 codes of languages that practitioners speak; `Intl.DisplayNames` has their names. */
export const LANGUAGES = [
  'de', 'fr', 'en', 'it', 'rm', 'es', 'pt', 'nl', 'da', 'sv', 'no', 'fi', 'pl', 'cs', 'sk', 'sl',
  'hr', 'sr', 'bs', 'sq', 'mk', 'bg', 'ro', 'hu', 'el', 'tr', 'ru', 'uk', 'ka', 'hy', 'az', 'ar',
  'fa', 'ku', 'ps', 'he', 'hi', 'ur', 'bn', 'ta', 'ti', 'am', 'so', 'sw', 'th', 'vi', 'zh', 'ja', 'ko',
] as const;
export const Language = /* @__PURE__ */ z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;
