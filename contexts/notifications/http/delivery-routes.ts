import { z } from 'zod';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { readDeliveries, readMailMode } from '../rules.ts';
import { listDeliveries } from '../store/deliveries.ts';
import type { MailFailure } from '../store/deliveries.ts';
import type { Notifications } from '../usecases/notifications.ts';
import { mayReadOutbox } from './outbox-routes.ts';

const State = z.enum(['queued', 'sent', 'failed', 'outbox']);

/** Holds neither recipient nor content, so that running the platform shows nobody's mail. */
const MailDelivery = z
  .strictObject({
    id: z.uuid(),
    template: z.string(),
    state: State,
    attempts: z.number().int(),
    requestedAt: z.iso.datetime(),
    nextAttemptAt: z.iso.datetime().nullable(),
    doneAt: z.iso.datetime().nullable(),
    /** The mail server's last answer. */
    replyCode: z.number().int().nullable(),
    /** `void`: not wanted any more, or too late. */
    failure: z.enum(['refused', 'expired', 'void']).nullable(),
  })
  .meta({ id: 'MailDelivery' });

export function deliveryRoutes(app: HubServer, parts: Notifications): void {
  const { kernel, mode } = parts;

  app.get(
    '/api/v1/notifications/mode',
    {
      config: { access: readMailMode },
      schema: {
        operationId: 'getMailMode',
        tags: ['notifications'],
        summary: 'Whether mail is sent, or shown in the outbox of a demonstration',
        response: { 200: z.strictObject({ mode: z.enum(['smtp', 'outbox', 'none']) }) },
      },
    },
    async (request) => ({
      mode: mode === 'outbox' && !mayReadOutbox(kernel.config, request) ? ('none' as const) : mode,
    }),
  );

  app.get(
    '/api/v1/notifications/deliveries',
    {
      config: { access: readDeliveries },
      schema: {
        operationId: 'listMailDeliveries',
        tags: ['notifications'],
        summary: 'What became of each mail of the last three months, newest first',
        querystring: z.strictObject({
          state: State.optional(),
          after: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: {
          200: z.strictObject({ items: z.array(MailDelivery), next: z.uuid().nullable() }),
        },
      },
    },
    async ({ actor, query: { state, after, limit } }) => {
      await kernel.access.require(kernel.db, actor, readDeliveries, {});
      const rows = await listDeliveries(kernel.db, { state, after, limit: limit + 1 });
      const page = rows.slice(0, limit);
      return {
        items: page.map((row) => ({
          id: row.id,
          template: row.template,
          state: row.state as z.infer<typeof State>,
          attempts: row.attempts,
          requestedAt: row.requested_at.toISOString(),
          nextAttemptAt: row.due_at?.toISOString() ?? null,
          doneAt: row.done_at?.toISOString() ?? null,
          replyCode: row.reply_code,
          failure: row.failure as MailFailure | null,
        })),
        next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
      };
    },
  );
}
