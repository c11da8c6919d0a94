import { z } from 'zod';
import { CONTEXTS } from '@hub/contracts/contexts.ts';
import { Locale } from '@hub/contracts/locale.ts';
import { ErasedCount, KeptCount, Purpose } from '@hub/contracts/privacy.ts';

const time = z.iso.datetime({ offset: true });
const id = z.uuid();
const version = z.int().min(1).max(10_000);

export const ByLocale = z.strictObject({ locale: Locale.default('en') });
export const OfPatient = z.strictObject({ patientId: id.optional() });
export const OfClinic = z.strictObject({ clinicId: id });
export const ById = z.strictObject({ id });
export const PolicyKey = z.strictObject({
  purpose: Purpose,
  version: z.coerce.number().pipe(version),
});

export const Policy = z
  .strictObject({
    purpose: Purpose,
    version,
    /** Without it a visit cannot take place; the others are a free choice. */
    required: z.boolean(),
    title: z.string(),
    /** Paragraphs, with an empty line between them. */
    text: z.string(),
    /** SHA-256 of the text in all languages, as it is registered. */
    hash: z.string(),
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;

const by = z.enum(['self', 'guardian']);

export const ConsentState = z
  .strictObject({
    purpose: Purpose,
    required: z.boolean(),
    currentVersion: version,
    /** What was last decided on; null where nothing was. */
    version: version.nullable(),
    given: z.boolean(),
    at: time.nullable(),
    by: by.nullable(),
    state: z.enum(['given', 'withdrawn', 'missing', 'outdated']),
  })
  .meta({ id: 'ConsentState' });
export type ConsentState = z.infer<typeof ConsentState>;

export const Consents = z
  .strictObject({
    patientId: id.nullable(),
    items: z.array(ConsentState),
    /** Whether all that is required is given, in its current version. */
    complete: z.boolean(),
  })
  .meta({ id: 'Consents' });
export type Consents = z.infer<typeof Consents>;

export const ConsentDecisions = z
  .strictObject({
    consents: z
      .array(z.strictObject({ purpose: Purpose, version, given: z.boolean() }))
      .min(1)
      .max(5)
      .refine((all) => new Set(all.map(({ purpose }) => purpose)).size === all.length, {
        message: 'One decision a purpose',
      }),
    patientId: id.optional(),
  })
  .meta({ id: 'ConsentDecisions' });
export type ConsentDecisions = z.infer<typeof ConsentDecisions>;

export const ConsentHistory = z.strictObject({
  items: z.array(
    z.strictObject({ id, purpose: Purpose, version, given: z.boolean(), at: time, by }),
  ),
});
export type ConsentHistory = z.infer<typeof ConsentHistory>;

export const PartProgress = z
  .strictObject({
    context: z.enum(CONTEXTS),
    state: z.enum(['waiting', 'done', 'failed']),
  })
  .meta({ id: 'PartProgress' });
export type PartProgress = z.infer<typeof PartProgress>;

export const PersonalRequest = z.strictObject({
  patientId: id.optional(),
  /** The language of the documents; the account's own is not known here. */
  locale: Locale.default('en'),
});
export type PersonalRequest = z.infer<typeof PersonalRequest>;

export const Export = z
  .strictObject({
    id,
    patientId: id.nullable(),
    state: z.enum(['preparing', 'failed', 'ready', 'expired']),
    requestedAt: time,
    readyAt: time.nullable(),
    expiresAt: time.nullable(),
    downloadedAt: time.nullable(),
    /** In bytes. */
    size: z.int().nullable(),
    contexts: z.array(PartProgress),
  })
  .meta({ id: 'Export' });
export type Export = z.infer<typeof Export>;
export const ExportList = z.strictObject({ items: z.array(Export) });

const erasure = {
  id,
  requestedAt: time,
  confirmedAt: time.nullable(),
  doneAt: time.nullable(),
  contexts: z.array(PartProgress),
};
export const Erasure = z
  .strictObject({
    ...erasure,
    patientId: id.nullable(),
    state: z.enum(['previewing', 'previewed', 'erasing', 'done', 'failed']),
    /** Until it is confirmed: what would go, and what would stay. */
    erased: z.array(ErasedCount),
    kept: z.array(KeptCount),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof Erasure>;

export const Receipt = z
  .strictObject({
    ...erasure,
    state: z.enum(['erasing', 'done', 'failed']),
    erased: z.array(ErasedCount),
    kept: z.array(KeptCount.extend({ law: z.string() })),
  })
  .meta({ id: 'ErasureReceipt' });
export type Receipt = z.infer<typeof Receipt>;

export const Ground = z.enum(['accuracy-contested', 'unlawful', 'needed-for-claims', 'objection']);
export type Ground = z.infer<typeof Ground>;
export const RestrictionOrder = z.strictObject({ patientId: id.optional(), ground: Ground });
export const Restriction = z
  .strictObject({
    restricted: z.boolean(),
    ground: Ground.nullable(),
    since: time.nullable(),
    by: by.nullable(),
    history: z.array(
      z.strictObject({
        ground: Ground,
        from: time,
        until: time.nullable(),
        placedBy: by,
        liftedBy: by.nullable(),
      }),
    ),
  })
  .meta({ id: 'ProcessingRestriction' });
export type Restriction = z.infer<typeof Restriction>;
export const RestrictedPatients = z.strictObject({
  items: z.array(z.strictObject({ patientId: id, since: time })),
});
export type RestrictedPatients = z.infer<typeof RestrictedPatients>;
