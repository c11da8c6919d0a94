import formBody from '@fastify/formbody';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Identity } from '../usecases/identity.ts';
import { issueClientToken, oauthError } from '../usecases/integrations/issue-client-token.ts';
import type { ClientCredentials } from '../usecases/integrations/issue-client-token.ts';

/** The client's secret is the proof; there is no actor before it. */
const takeClientToken = rule('identity.client-token.take', ['anyone']);

/** RFC 6749, 3.2: unknown parameters are ignored, repeated ones refused. */
const TokenRequest = z.looseObject({
  grant_type: z.string().max(100).optional(),
  scope: z.string().max(2000).optional(),
  client_id: z.string().max(100).optional(),
  client_secret: z.string().max(200).optional(),
});
type TokenRequest = z.infer<typeof TokenRequest>;

const TokenAnswer = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  /** Seconds. */
  expires_in: z.number().int(),
  scope: z.string(),
});

/** Access tokens for programs (RFC 6749, 4.4: client credentials). */
export function oauthTokenRoute(app: HubServer, identity: Identity): void {
  app.register(async (plain) => {
    const scope = plain as HubServer;
    // OAuth sends forms; nothing else of the API takes them.
    await scope.register(formBody, { bodyLimit: 16 * 1024 });
    scope.post(
      '/api/v1/identity/oauth/token',
      {
        config: { access: takeClientToken, takesBasic: true },
        schema: {
          operationId: 'createClientToken',
          summary: 'An access token for a program, by its id and secret (RFC 6749, 4.4)',
          tags: ['identity'],
          consumes: ['application/x-www-form-urlencoded'],
          body: TokenRequest,
          response: { 200: TokenAnswer },
        },
      },
      async (request, reply) => {
        reply.header('pragma', 'no-cache');
        const { body } = request;
        if (body.grant_type === undefined)
          throw oauthError('invalid_request', 'The grant type is missing');
        if (body.grant_type !== 'client_credentials')
          throw oauthError('unsupported_grant_type', 'Only client credentials are taken here');
        const credentials = credentialsOf(request.headers.authorization, body, reply);
        const token = await issueClientToken(identity, credentials, body.scope);
        const lifetimeMs = token.expiresAt.getTime() - identity.kernel.clock.now().getTime();
        return {
          access_token: token.accessToken,
          token_type: 'Bearer' as const,
          expires_in: Math.max(0, Math.floor(lifetimeMs / 1000)),
          scope: token.scope,
        };
      },
    );
  });
}

/** One way of the two, and not both (RFC 6749, 2.3). Whoever tries Basic is told so in the 401. */
function credentialsOf(
  header: string | undefined,
  { client_id: id, client_secret: secret }: TokenRequest,
  reply: FastifyReply,
): ClientCredentials {
  if (header === undefined) {
    if (id === undefined || secret === undefined)
      throw oauthError('invalid_client', 'The client has to show its id and secret');
    return requireId({ clientId: id, clientSecret: secret });
  }
  reply.header('www-authenticate', 'Basic realm="hub", charset="UTF-8"');
  if (secret !== undefined)
    throw oauthError(
      'invalid_request',
      'Show the secret in the header or in the body, not in both',
    );
  const basic = basicOf(header);
  if (basic === undefined) throw oauthError('invalid_client', 'The header is not readable');
  if (id !== undefined && id !== basic.clientId)
    throw oauthError('invalid_request', 'The header and the body name two clients');
  return requireId(basic);
}

/** Both parts are form-encoded before they go into the header (RFC 6749, 2.3.1). */
function basicOf(header: string): ClientCredentials | undefined {
  const encoded = /^basic ([A-Za-z0-9+/=]+)$/i.exec(header)?.[1];
  const [id, secret] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(':', 2);
  if (encoded === undefined || id === undefined || secret === undefined) return undefined;
  try {
    return { clientId: formDecoded(id), clientSecret: formDecoded(secret) };
  } catch {
    return undefined;
  }
}

const formDecoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/** Ids are UUIDs: another text is an unknown client rather than a fault. */
function requireId(credentials: ClientCredentials): ClientCredentials {
  if (!z.uuid().safeParse(credentials.clientId).success)
    throw oauthError('invalid_client', 'The client or its secret is not valid');
  return credentials;
}
