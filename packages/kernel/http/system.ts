import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Access } from '../access/access.ts';
import { rule } from '../access/rule.ts';
import { AppError } from '../errors.ts';
import type { HubServer } from './server.ts';

const health = rule('platform.health', ['anyone']);
const readDeadLetters = rule('platform.dead-letters', ['platform']);

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

/** Liveness, readiness, and what background work gave up on. */
export function systemRoutes(app: HubServer, db: Kysely<unknown>, access: Access): void {
  const Status = z.strictObject({ status: z.literal('ok') });
  app.get('/health/live', { config: { access: health, rateLimit: false }, schema: { hide: true, response: { 200: Status } } }, async () => ({ status: 'ok' as const }));
  app.get('/health/ready', { config: { access: health, rateLimit: false }, schema: { hide: true, response: { 200: Status } } }, async () => {
    await sql`select 1`.execute(db).catch((cause: unknown) => {
      throw new AppError('unavailable', 'The database is away', { status: 503, cause });
    });
    return { status: 'ok' as const };
  });
  app.get(
    '/api/v1/platform/dead-letters',
    {
      config: { access: readDeadLetters },
      schema: { operationId: 'listDeadLetters', tags: ['platform'], summary: 'Events and jobs that failed for good', response: { 200: z.strictObject({ items: z.array(DeadLetter) }) } },
    },
    async (request) => {
      await access.require(db, request.actor, readDeadLetters, {});
      const { rows } = await sql<DeadLetterRow>`select * from kernel.dead_letter order by updated_at desc limit 200`.execute(db);
      return {
        items: rows.map((row) => ({
          id: String(row.id), task: row.task, attempts: row.attempts, lastError: row.last_error,
          createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
        })),
      };
    },
  );
}
