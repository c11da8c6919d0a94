import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { receiptPdf } from '../documents/receipt-pdf.ts';
import * as rules from '../rules.ts';
import { ById, Erasure, Export, ExportList, PersonalRequest, Receipt } from '../schemas.ts';
import type { DB } from '../store/types.gen.ts';
import { localeOf } from '../usecases/assemble-export.ts';
import { confirmErasure, getErasure, getReceipt, requestErasure } from '../usecases/erasures.ts';
import { downloadExport, getExport, listExports, requestExport } from '../usecases/exports.ts';

const tags = ['privacy'];

export function requestRoutes(app: HubServer, kernel: Kernel<DB>): void {
  exportRoutes(app, kernel);
  erasureRoutes(app, kernel);
  receiptRoutes(app, kernel);
}

function exportRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/privacy/exports',
    {
      config: { access: rules.requestExport, fresh: true },
      schema: {
        tags,
        operationId: 'requestExport',
        summary: 'Ask for a copy of all data about you, or about whom you act for',
        body: PersonalRequest,
        response: { 202: Export },
      },
    },
    async ({ actor, body }, reply) =>
      reply.status(202).send(await requestExport(kernel, actor, body)),
  );

  app.get(
    '/api/v1/privacy/exports',
    {
      config: { access: rules.readExport },
      schema: {
        tags,
        operationId: 'listExports',
        summary: 'Copies that you asked for',
        response: { 200: ExportList },
      },
    },
    async ({ actor }) => listExports(kernel, actor),
  );

  app.get(
    '/api/v1/privacy/exports/:id',
    {
      config: { access: rules.readExport },
      schema: {
        tags,
        operationId: 'getExport',
        summary: 'How far a copy is',
        params: ById,
        response: { 200: Export },
      },
    },
    async ({ actor, params }) => getExport(kernel, actor, params.id),
  );

  app.get(
    '/api/v1/privacy/exports/:id/file',
    {
      config: { access: rules.readExport, fresh: true },
      schema: {
        tags,
        operationId: 'downloadExport',
        summary: 'The copy, as a ZIP archive',
        params: ById,
      },
    },
    async ({ actor, params }, reply) =>
      reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="telehealth-hub.zip"')
        .send(await downloadExport(kernel, actor, params.id)),
  );
}

function erasureRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/privacy/erasures',
    {
      config: { access: rules.requestErasure, fresh: true },
      schema: {
        tags,
        operationId: 'requestErasure',
        summary: 'Find out what an erasure would take and what must stay; nothing goes yet',
        body: PersonalRequest,
        response: { 202: Erasure },
      },
    },
    async ({ actor, body }, reply) =>
      reply.status(202).send(await requestErasure(kernel, actor, body)),
  );

  app.get(
    '/api/v1/privacy/erasures/:id',
    {
      config: { access: rules.readErasure },
      schema: {
        tags,
        operationId: 'getErasure',
        summary: 'What an erasure would take, or how far it is',
        params: ById,
        response: { 200: Erasure },
      },
    },
    async ({ actor, params }) => getErasure(kernel, actor, params.id),
  );

  app.post(
    '/api/v1/privacy/erasures/:id/confirm',
    {
      config: { access: rules.requestErasure, fresh: true },
      schema: {
        tags,
        operationId: 'confirmErasure',
        summary: 'Erase what was shown. This cannot be undone',
        params: ById,
        body: z.strictObject({}),
        response: { 202: Erasure },
      },
    },
    async ({ actor, params }, reply) =>
      reply.status(202).send(await confirmErasure(kernel, actor, params.id)),
  );
}

function receiptRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/privacy/receipts/:id',
    {
      config: { access: rules.readReceipt },
      schema: {
        tags,
        operationId: 'getReceipt',
        summary: 'The receipt of an erasure: what went, what stays, why and until when',
        params: ById,
        response: { 200: Receipt },
      },
    },
    async ({ params }) => {
      const { locale: _, ...receipt } = await getReceipt(kernel, params.id);
      return receipt;
    },
  );

  app.get(
    '/api/v1/privacy/receipts/:id/pdf',
    {
      config: { access: rules.readReceipt },
      schema: {
        tags,
        operationId: 'getReceiptPdf',
        summary: 'The receipt as a document',
        params: ById,
        querystring: z.strictObject({ locale: Locale.optional() }),
      },
    },
    async ({ params, query }, reply) => {
      const { locale, ...receipt } = await getReceipt(kernel, params.id);
      const pdf = await receiptPdf(
        receipt,
        query.locale ?? localeOf({ locale }),
        kernel.clock.now(),
      );
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="receipt.pdf"')
        .send(pdf);
    },
  );
}
