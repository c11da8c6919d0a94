/** Events owned by privacy, and the answers that the kernel gives to them for each context. Ids and counts only. */
import { z } from 'zod';
import { ErasedCount, KeptCount } from '../privacy.ts';

const moment = z.iso.datetime({ offset: true });

/**
 * Whose data: an account, a patient's record, or both. A dependant may have a record and no account,
 * a practitioner an account and no record.
 */
const PrivacyRequest = z.object({
  requestId: z.uuid(),
  accountId: z.uuid().nullable(),
  patientId: z.uuid().nullable(),
  practitionerIds: z.array(z.uuid()),
  /** Who is asked for a part; the others leave it be. */
  contexts: z.array(z.string()),
});

/** A person wants a copy of all that is held about them (GDPR, Art. 15 and 20). */
export const ExportRequested = PrivacyRequest;
export type ExportRequested = z.infer<typeof ExportRequested>;

/** A person wants to know what an erasure would take and what must stay. Nothing is changed. */
export const ErasurePreviewRequested = PrivacyRequest;
export type ErasurePreviewRequested = z.infer<typeof ErasurePreviewRequested>;

/** A person wants all that is held about them erased (GDPR, Art. 17). */
export const ErasureRequested = PrivacyRequest;
export type ErasureRequested = z.infer<typeof ErasureRequested>;

const Part = z.object({ requestId: z.uuid(), context: z.string() });

/** A context's part lies in the file store; the file names what else belongs to it. */
export const ExportPart = Part.extend({ fileId: z.uuid() });
export type ExportPart = z.infer<typeof ExportPart>;

const Counts = Part.extend({ erased: z.array(ErasedCount), kept: z.array(KeptCount) });
export const ErasurePartPreviewed = Counts;
export type ErasurePartPreviewed = z.infer<typeof ErasurePartPreviewed>;
export const PartErased = Counts;
export type PartErased = z.infer<typeof PartErased>;

/** A context failed to give its part; it will be tried again. */
export const PartFailed = Part;
export type PartFailed = z.infer<typeof PartFailed>;

/** What a context's nightly purge deleted: everything of its kind from before that moment. */
export const Purged = z.object({
  context: z.string(),
  before: moment,
  at: moment,
  rows: z.array(z.object({ kind: z.string(), count: z.int().nonnegative() })),
});
export type Purged = z.infer<typeof Purged>;

export const privacyEvents = {
  'privacy.export-requested.v1': ExportRequested,
  'privacy.erasure-preview-requested.v1': ErasurePreviewRequested,
  'privacy.erasure-requested.v1': ErasureRequested,
  'privacy.export-part.v1': ExportPart,
  'privacy.part-previewed.v1': ErasurePartPreviewed,
  'privacy.part-erased.v1': PartErased,
  'privacy.part-failed.v1': PartFailed,
  'privacy.purged.v1': Purged,
} as const;
