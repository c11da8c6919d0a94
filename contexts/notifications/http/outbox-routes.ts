import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '@hub/kernel/config.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { Locale } from '@hub/contracts/locale.ts';
import { stylesOf } from '../domain/html.ts';
import { outboxSince } from '../domain/retry.ts';
import { readOutbox } from '../rules.ts';
import { outboxMails } from '../store/deliveries.ts';
import type { Notifications } from '../usecases/notifications.ts';
import { writeMail } from '../usecases/write-mail.ts';
import type { WrittenMail } from '../usecases/write-mail.ts';

const NEWEST = 100;

const OutboxItem = z
  .strictObject({
    id: z.uuid(),
    to: z.string(),
    template: z.string(),
    locale: Locale,
    subject: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'OutboxItem' });

const OutboxMail = OutboxItem.extend({
  text: z.string(),
  html: z.string(),
  /** What the mail asks its reader to type, and where its button leads. */
  code: z.string().nullable(),
  link: z.string().nullable(),
  /** The calendar entry that goes with it (RFC 5545). */
  calendar: z.string().nullable(),
}).meta({ id: 'OutboxMail' });

type Read = WrittenMail & { id: string; template: string; requestedAt: Date };

/** The mails of a demonstration without a mail server, to be read on the machine that runs it. */
export function outboxRoutes(app: HubServer, { kernel }: Notifications): void {
  const config = { access: readOutbox };
  const params = z.strictObject({ id: z.uuid() });
  const read = async (request: FastifyRequest, id?: string): Promise<Read[]> => {
    if (!mayReadOutbox(kernel.config, request)) throw notFound('outbox');
    const since = outboxSince(kernel.clock.now());
    const rows = await outboxMails(kernel.db, since, { limit: NEWEST, ...(id && { id }) });
    const mails = await Promise.all(
      rows.map(async (row) => ({ row, mail: await writeMail(kernel, row) })),
    );
    return mails.flatMap(({ row, mail }) =>
      mail ? [{ ...mail, id: row.id, template: row.template, requestedAt: row.requested_at }] : [],
    );
  };
  const readOne = async (request: FastifyRequest, id: string): Promise<Read> => {
    const [mail] = await read(request, id);
    if (mail === undefined) throw notFound('mail');
    return mail;
  };

  app.get(
    '/api/v1/notifications/outbox',
    {
      config,
      schema: {
        operationId: 'listOutbox',
        tags: ['notifications'],
        summary: 'What this demonstration would have sent in the last day, newest first',
        response: { 200: z.strictObject({ items: z.array(OutboxItem) }) },
      },
    },
    async (request) => ({ items: (await read(request)).map(itemOf) }),
  );

  app.get(
    '/api/v1/notifications/outbox/:id',
    {
      config,
      schema: {
        operationId: 'getOutboxMail',
        tags: ['notifications'],
        summary: 'One mail of the outbox',
        params,
        response: { 200: OutboxMail },
      },
    },
    async (request) => {
      const mail = await readOne(request, request.params.id);
      const { text, html, code, link, calendar } = mail;
      return { ...itemOf(mail), text, html, code, link, calendar: calendar?.ics ?? null };
    },
  );

  app.get(
    '/api/v1/notifications/outbox/:id/page',
    {
      config,
      schema: {
        operationId: 'getOutboxPage',
        tags: ['notifications'],
        summary: 'One mail of the outbox as a mail reader shows it, for a frame of our own pages',
        produces: ['text/html'],
        params,
      },
    },
    async (request, reply) => {
      const { html } = await readOne(request, request.params.id);
      return reply
        .header('content-security-policy', policyFor(html))
        .type('text/html; charset=utf-8')
        .send(html);
    },
  );
}

const itemOf = ({ id, to, template, locale, subject, requestedAt }: Read) => ({
  id,
  to,
  template,
  locale,
  subject,
  at: requestedAt.toISOString(),
});

const LOCAL_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether the request was made on this machine, at its own name: not through a proxy that hides its
 * caller, and not by a foreign page whose name was pointed here (DNS rebinding). Where the server has
 * a public name, none is: a proxy on this machine may say neither who calls nor by which name.
 */
export function mayReadOutbox(
  { trustProxy, publicUrl }: Pick<Config, 'trustProxy' | 'publicUrl'>,
  { ip, headers, hostname }: Pick<FastifyRequest, 'ip' | 'headers' | 'hostname'>,
): boolean {
  if (publicUrl !== undefined && !LOCAL_NAME.test(new URL(publicUrl).hostname)) return false;
  const isForwarded = 'x-forwarded-for' in headers || 'forwarded' in headers;
  if (isForwarded && !trustProxy) return false;
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(ip ?? '') && LOCAL_NAME.test(hostname);
}

/** Nothing runs and nothing is fetched; the mail's own styles are named by their hashes. */
function policyFor(html: string): string {
  const { sheets, attributes } = stylesOf(html);
  const hash = (style: string): string =>
    `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const styles = ["'unsafe-hashes'", ...sheets.map(hash), ...attributes.map(hash)].join(' ');
  return `default-src 'none'; style-src ${styles}; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; sandbox`;
}
