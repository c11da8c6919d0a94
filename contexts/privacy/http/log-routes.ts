import { Readable } from 'node:stream';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import {
  AccessLogPage,
  AccessLogQuery,
  AuditPage,
  AuditPageQuery,
  AuditQuery,
} from '../log-schemas.ts';
import * as rules from '../rules.ts';
import { OfClinic } from '../schemas.ts';
import type { DB } from '../store/types.gen.ts';
import { accessLog } from '../usecases/access-log.ts';
import { clinicAudit, clinicAuditCsv } from '../usecases/clinic-audit.ts';

const tags = ['privacy'];

export function logRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/privacy/access-log',
    {
      config: { access: rules.readAccessLog },
      schema: {
        tags,
        operationId: 'readAccessLog',
        summary: 'Who looked at your data, or at the data of whom you act for',
        querystring: AccessLogQuery,
        response: { 200: AccessLogPage },
      },
    },
    async ({ actor, query }) => accessLog(kernel, actor, query),
  );

  app.get(
    '/api/v1/privacy/clinics/:clinicId/audit',
    {
      config: { access: rules.readAudit },
      schema: {
        tags,
        operationId: 'readClinicAudit',
        summary: 'The audit log of a clinic',
        params: OfClinic,
        querystring: AuditPageQuery,
        response: { 200: AuditPage },
      },
    },
    async ({ actor, params, query }) => clinicAudit(kernel, actor, params.clinicId, query),
  );

  app.get(
    '/api/v1/privacy/clinics/:clinicId/audit.csv',
    {
      config: { access: rules.readAudit },
      schema: {
        tags,
        operationId: 'exportClinicAudit',
        summary: 'The audit log of a clinic as CSV',
        params: OfClinic,
        querystring: AuditQuery,
      },
    },
    async ({ actor, params, query }, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="audit.csv"')
        .send(Readable.from(await clinicAuditCsv(kernel, actor, params.clinicId, query))),
  );
}
