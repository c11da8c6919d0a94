import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Access } from '../access/access.ts';
import { rule } from '../access/rule.ts';
import type { Audit } from '../audit/audit.ts';
import { AppError, notFound, unprocessable } from '../errors.ts';
import type { HubServer } from './server.ts';

const health = rule('platform.health', ['anyone']);
const readDeadLetters = rule('platform.dead-letters', ['platform']);
const retryWork = rule('platform.retry-dead-letter', ['platform']);
const republish = rule('platform.republish', ['platform']);

const DeadLetter = z.strictObject({
  id: z.string(),
  task: z.string(),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

interface DeadLetterRow {
  id: number;
  task: string;
  attempts: number;
  last_error: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface SystemParts {
  db: Kysely<unknown>;
  access: Access;
  audit: Audit;
  /** Contexts of this process that can emit their state again. */
  republishable: readonly string[];
}

/** Liveness, readiness, and what an operator does about background work. */
export function systemRoutes(app: HubServer, parts: SystemParts): void {
  healthRoutes(app, parts.db);
  deadLetterRoutes(app, parts);
  republishRoute(app, parts);
}

function healthRoutes(app: HubServer, db: Kysely<unknown>): void {
  const Status = z.strictObject({ status: z.literal('ok') });
  app.get(
    '/health/live',
    {
      config: { access: health, rateLimit: false },
      schema: { hide: true, response: { 200: Status } },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/health/ready',
    {
      config: { access: health, rateLimit: false },
      schema: { hide: true, response: { 200: Status } },
    },
    async () => {
      await sql`select 1`.execute(db).catch((cause: unknown) => {
        throw new AppError('unavailable', 'The database is away', { status: 503, cause });
      });
      return { status: 'ok' as const };
    },
  );
}

function deadLetterRoutes(app: HubServer, { db, access, audit }: SystemParts): void {
  app.get(
    '/api/v1/platform/dead-letters',
    {
      config: { access: readDeadLetters },
      schema: {
        operationId: 'listDeadLetters',
        tags: ['platform'],
        summary: 'Events and jobs that failed for good',
        response: { 200: z.strictObject({ items: z.array(DeadLetter) }) },
      },
    },
    async (request) => {
      await access.require(db, request.actor, readDeadLetters, {});
      const { rows } =
        await sql<DeadLetterRow>`select * from kernel.dead_letter order by updated_at desc limit 200`.execute(
          db,
        );
      return {
        items: rows.map((row) => ({
          id: String(row.id),
          task: row.task,
          attempts: row.attempts,
          lastError: row.last_error,
          createdAt: row.created_at.toISOString(),
          updatedAt: row.updated_at.toISOString(),
        })),
      };
    },
  );
  app.post(
    '/api/v1/platform/dead-letters/:id/retry',
    {
      config: { access: retryWork },
      schema: {
        operationId: 'retryDeadLetter',
        tags: ['platform'],
        summary: 'Try failed work again, now',
        params: z.strictObject({ id: z.string().regex(/^\d{1,18}$/) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await db.transaction().execute(async (trx) => {
        await access.require(trx, request.actor, retryWork, {});
        const { rows } =
          await sql`select 1 from kernel.dead_letter where id = ${request.params.id}::bigint`.execute(
            trx,
          );
        if (rows.length === 0) throw notFound('dead-letter');
        await sql`select graphile_worker.reschedule_jobs(array[${request.params.id}::bigint], run_at => now(), attempts => 0)`.execute(
          trx,
        );
        await audit.write(trx, request.actor, { action: 'update', kind: 'dead-letter' });
      });
      return reply.status(204).send(null);
    },
  );
}

function republishRoute(app: HubServer, { db, access, audit, republishable }: SystemParts): void {
  app.post(
    '/api/v1/platform/republish',
    {
      config: { access: republish },
      schema: {
        operationId: 'republish',
        tags: ['platform'],
        summary: 'Emit the present state of a context again, to fill the replicas of others',
        body: z.strictObject({ context: z.string().max(40) }),
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      const { context } = request.body;
      await db.transaction().execute(async (trx) => {
        await access.require(trx, request.actor, republish, {});
        if (!republishable.includes(context))
          throw unprocessable([
            {
              path: 'body.context',
              message: `One of ${republishable.join(', ')}`,
              code: 'invalid_value',
            },
          ]);
        await sql`select graphile_worker.add_job(${`job:${context}:republish`}, '{}'::json)`.execute(
          trx,
        );
        await audit.write(trx, request.actor, { action: 'update', kind: 'republish' });
      });
      return reply.status(202).send(null);
    },
  );
}
