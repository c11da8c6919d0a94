import { z } from 'zod';
import { CONTEXTS } from '@hub/contracts/contexts.ts';
import { ROLES } from '@hub/kernel/audit/read.ts';

const time = z.iso.datetime({ offset: true });
const id = z.uuid();
const cursor = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const limit = (most: number) => z.coerce.number().int().min(1).max(most).default(50);
const word = z.string().min(1).max(80);

export const AccessLogQuery = z.strictObject({
  patientId: id.optional(),
  /** `next` of the page before. */
  before: cursor.optional(),
  limit: limit(100),
});
export type AccessLogQuery = z.infer<typeof AccessLogQuery>;

const entry = {
  id: z.int(),
  at: time,
  role: z.enum(ROLES).nullable(),
  action: z.string(),
  context: z.string(),
  kind: z.string(),
  practitionerId: id.nullable(),
  clinicId: id.nullable(),
};

export const AccessLogPage = z
  .strictObject({
    items: z.array(
      z.strictObject({
        ...entry,
        /** The reader's own act. */
        you: z.boolean(),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'AccessLogPage' });
export type AccessLogPage = z.infer<typeof AccessLogPage>;

export const AuditQuery = z.strictObject({
  account: id.optional(),
  action: word.optional(),
  kind: word.optional(),
  patient: id.optional(),
  role: z.enum(ROLES).optional(),
  from: time.optional(),
  /** Exclusive. */
  to: time.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
export const AuditPageQuery = AuditQuery.extend({ before: cursor.optional(), limit: limit(200) });
export type AuditPageQuery = z.infer<typeof AuditPageQuery>;

export const AuditEntryView = z
  .strictObject({
    ...entry,
    accountId: id.nullable(),
    objectId: id.nullable(),
    patientId: id.nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;
export const AuditPage = z.strictObject({
  items: z.array(AuditEntryView),
  next: z.int().nullable(),
});
export type AuditPage = z.infer<typeof AuditPage>;

export const PageQuery = z.strictObject({ before: id.optional(), limit: limit(100) });
export type PageQuery = z.infer<typeof PageQuery>;
export const PurgeReportPage = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id,
        context: z.string(),
        at: time,
        before: time,
        counts: z.array(z.strictObject({ context: z.string(), kind: z.string(), count: z.int() })),
      }),
    ),
    next: id.nullable(),
  })
  .meta({ id: 'PurgeReportPage' });
export type PurgeReportPage = z.infer<typeof PurgeReportPage>;

const RequestState = z.enum([
  'preparing',
  'ready',
  'expired',
  'previewing',
  'previewed',
  'erasing',
  'done',
  'failed',
]);
export type RequestState = z.infer<typeof RequestState>;
export const RequestQuery = z.strictObject({ state: RequestState.optional() });
export const RequestList = z.strictObject({
  items: z.array(
    z.strictObject({
      id,
      kind: z.enum(['export', 'erasure']),
      state: RequestState,
      requestedAt: time,
      contexts: z.array(
        z.strictObject({
          context: z.enum(CONTEXTS),
          state: z.enum(['waiting', 'done', 'failed']),
          attempts: z.int(),
        }),
      ),
    }),
  ),
});
export type RequestList = z.infer<typeof RequestList>;
