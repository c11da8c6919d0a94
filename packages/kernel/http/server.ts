import { randomUUID } from 'node:crypto';
import type { SecureServerOptions } from 'node:http2';
import type { ServerOptions } from 'node:https';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController } from 'fastify';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Audit } from '../audit/audit.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Kysely } from 'kysely';
import { addressOf, networkOf } from './address.ts';
import { installGate } from './gate.ts';
import { installInputCheck } from './input.ts';
import { installMetrics } from './metrics.ts';
import { installOpenApi } from './openapi.ts';
import { sendProblem, toAppError } from './problems.ts';
import { refusalOf } from './refusals.ts';

/** Fastify with zod schemas: bodies, parameters and answers are typed from the route's schema. */
export type HubServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface ServerParts {
  config: Config;
  log: Logger;
  authenticate: Authenticate;
  audit: Audit;
  kernelDb: Kysely<unknown>;
  clock: Clock;
  /** The API's whole description, where this process serves a part of it. */
  apiDescription?: () => Promise<string>;
  https?: ServerOptions & SecureServerOptions;
}

const BODY_LIMIT_BYTES = 1024 * 1024;
/** A request that trickles in for longer only holds a connection; an image over a slow line takes less. */
const REQUEST_TIMEOUT_MS = 120_000;
/** By the route, not by the address as it was sent: the router also takes `/%61pi/` for `/api/`. */
const isApi = ({ routeOptions: { url } }: FastifyRequest): boolean =>
  url !== undefined && /^\/(api|fhir)\//.test(url);

/** The HTTP server with everything that holds for all routes; contexts add their own. */
export async function createServer({
  config,
  log,
  authenticate,
  audit,
  kernelDb,
  clock,
  apiDescription,
  https,
}: ServerParts): Promise<HubServer> {
  const app = Fastify({
    loggerInstance: log,
    // Only what failed is logged; who asked for what is the audit log's business.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // The one proxy in front: what its own caller claims about earlier hops is anybody's invention.
    trustProxy: config.trustProxy ? 1 : false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // Said rather than left to the runtime's default, which a flag can lower (BSI TR-02102-2).
    ...(https && { https: { ...https, minVersion: 'TLSv1.2' } }),
  } as object).withTypeProvider<ZodTypeProvider>() as unknown as HubServer;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(request, toAppError(error).status);
    if (refusal)
      await audit
        .write(kernelDb, request.actor, refusal)
        .catch((err: unknown) => request.log.error({ err }, 'a refusal was not audited'));
    await sendProblem(error, request, reply);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      new AppError('not_found', 'There is nothing here', { status: 404 }),
      request,
      reply,
    ),
  );
  await app.register(helmet, {
    contentSecurityPolicy: csp(config),
    strictTransportSecurity: https !== undefined || config.publicUrl?.startsWith('https:') === true,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => networkOf(addressOf(request)),
    allowList: (request) => !isApi(request),
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError('too_many_requests', 'Too many requests; try again shortly', {
        status: 429,
        details: { retryAfterSeconds: Math.ceil(ttl / 1000) },
      }),
  });
  // Answers are about people unless their route says otherwise: no browser, proxy or disk keeps them.
  app.addHook('onRequest', (request, reply, done) => {
    if (isApi(request)) reply.header('cache-control', 'no-store');
    done();
  });
  installMetrics(app);
  installGate(app, authenticate, clock);
  installInputCheck(app);
  await installOpenApi(app, apiDescription);
  return app;
}

/** Everything from our own origin; no inline code. `blob:` media are the person's own camera. */
function csp(config: Config): { useDefaults: false; directives: Record<string, string[]> } {
  const self = "'self'";
  return {
    useDefaults: false,
    directives: {
      defaultSrc: [self],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: [self],
      scriptSrc: [self],
      styleSrc: [self],
      imgSrc: [self, 'data:', 'blob:'],
      fontSrc: [self],
      mediaSrc: [self, 'blob:'],
      connectSrc:
        config.publicUrl === undefined ? [self] : [self, config.publicUrl.replace(/^http/, 'ws')],
      workerSrc: [self],
    },
  };
}
