import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import type { JWTPayload } from 'jose';

/** A provider that answers every code with whatever token a test wants. */
export interface HostileIssuer {
  issuer: string;
  /** What the token endpoint gives next. */
  idToken: string;
  /** What it was asked for last. */
  lastForm: URLSearchParams | undefined;
  /** Signs claims with the key that it publishes, or with another. */
  sign(
    claims: JWTPayload,
    options?: { alg?: string; key?: KeyObject | Uint8Array },
  ): Promise<string>;
  stop(): Promise<void>;
}

const KEY_ID = 'published';

export async function startHostileIssuer(): Promise<HostileIssuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const send = (body: object): void => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') return send(metadata());
    if (request.url === '/jwks') return send({ keys: [jwk] });
    if (request.url !== '/token') return void response.writeHead(404).end();
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      hostile.lastForm = new URLSearchParams(body);
      send({ access_token: 'x', token_type: 'Bearer', id_token: hostile.idToken });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    code_challenge_methods_supported: ['S256'],
  });
  const hostile: HostileIssuer = {
    issuer,
    idToken: '',
    lastForm: undefined,
    sign: (claims, { alg = 'RS256', key = privateKey } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid: KEY_ID }).sign(key),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return hostile;
}
