import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { PageQuery, PurgeReportPage, RequestList, RequestQuery } from '../log-schemas.ts';
import * as rules from '../rules.ts';
import { ById } from '../schemas.ts';
import type { DB } from '../store/types.gen.ts';
import { listRequests, purgeReports, retryNow } from '../usecases/oversight.ts';

const tags = ['privacy'];

export function oversightRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/privacy/purge-reports',
    {
      config: { access: rules.readPurgeReports },
      schema: {
        tags,
        operationId: 'listPurgeReports',
        summary: 'What the nightly purges deleted',
        querystring: PageQuery,
        response: { 200: PurgeReportPage },
      },
    },
    async ({ actor, query }) => purgeReports(kernel, actor, query),
  );

  app.get(
    '/api/v1/privacy/requests',
    {
      config: { access: rules.readRequests },
      schema: {
        tags,
        operationId: 'listPrivacyRequests',
        summary: 'How copies and erasures stand, without saying whose they are',
        querystring: RequestQuery,
        response: { 200: RequestList },
      },
    },
    async ({ actor, query }) => listRequests(kernel, actor, query.state),
  );

  app.post(
    '/api/v1/privacy/requests/:id/retry',
    {
      config: { access: rules.retryRequest },
      schema: {
        tags,
        operationId: 'retryPrivacyRequest',
        summary: 'Ask again for the parts that are missing',
        params: ById,
        response: { 202: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await retryNow(kernel, actor, params.id);
      return reply.status(202).send(null);
    },
  );
}
