/** The words in which contexts tell what they hold about a person, what they erase and what they must keep. */
import { z } from 'zod';

/** What a receipt counts. Each has its name in every language, in privacy and in the web. */
export const DATA_KINDS = [
  'account',
  'sign-in-method',
  'session',
  'guardianship',
  'invitation',
  'membership',
  'practitioner-link',
  'practitioner-profile',
  'application',
  'appointment',
  'appointment-reason',
  'calendar-feed',
  'waiting-entry',
  'visit',
  'profile',
  'coverage',
  'intake-answers',
  'note-draft',
  'note-signed',
  'encounter',
  'contact',
  'message',
  'consent',
  'restriction',
  'export',
  'file',
  'audit-entry',
  'event',
] as const;
export const DataKind = z.enum(DATA_KINDS);
export type DataKind = z.infer<typeof DataKind>;

/** Why something may or must be kept although its subject wants it erased (GDPR, Art. 17(3)). */
export const RETENTION_BASES = {
  'de-bgb-630f': 'DE: § 630f Abs. 3 BGB; Art. 17(3)(b), (c) GDPR',
  'fr-csp-r1112-7': 'FR: Art. R. 1112-7 Code de la santé publique; Art. 17(3)(b), (c) GDPR',
  'at-aerzteg-51': 'AT: § 51 Abs. 3 ÄrzteG 1998; Art. 17(3)(b), (c) GDPR',
  'ch-cantonal': 'CH: cantonal health acts, 10 to 20 years; Art. 128a OR',
  'national-records-law':
    "The medical records law of the clinic's country; Art. 17(3)(b), (c) GDPR",
  'gdpr-7-1': 'Art. 7(1), 17(3)(e) GDPR; § 195, § 199 BGB',
  'gdpr-5-2': 'Art. 5(2), 17(3)(b), (e), 32 GDPR; § 76 BDSG',
} as const;
export type RetentionBasis = keyof typeof RETENTION_BASES;
export const RetentionBasis = z.enum(
  Object.keys(RETENTION_BASES) as [RetentionBasis, ...RetentionBasis[]],
);

export const ErasedCount = z.object({ kind: DataKind, count: z.int().nonnegative() });
export type ErasedCount = z.infer<typeof ErasedCount>;

/** `until` is the first moment at which it goes; null where that hangs on something yet to happen. */
export const KeptCount = z.object({
  kind: DataKind,
  count: z.int().nonnegative(),
  basis: RetentionBasis,
  until: z.iso.datetime({ offset: true }).nullable(),
});
export type KeptCount = z.infer<typeof KeptCount>;

/** What people are asked for. The first three are needed for a video visit; the others are their free choice. */
export const PURPOSES = [
  'terms',
  'health-data',
  'video-consultation',
  'research',
  'newsletter',
] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;
