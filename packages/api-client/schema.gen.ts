/** Generated from docs/openapi.json by `npm run openapi`; do not edit. */
interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  details?: Record<string, unknown>;
  errors?: { path: string; message: string; code?: string }[];
}
interface Account {
  id: string;
  email: string;
  locale: 'en' | 'de' | 'fr';
  patientId: string | null;
  practitionerId: string | null;
  roles: (
    | { role: 'doctor' | 'desk' | 'admin'; clinicId: string }
    | { role: 'platform-admin'; clinicId: null }
  )[];
  mfa: boolean;
}
interface Json<T> {
  headers: Record<string, unknown>;
  content: { 'application/json': T };
}
interface Fault {
  headers: Record<string, unknown>;
  content: { 'application/problem+json': Problem };
}
interface Post<Body, Answers> {
  post: {
    requestBody: { content: { 'application/json': Body } };
    responses: Answers & { default: Fault };
  };
}
interface NoBody {
  headers: Record<string, unknown>;
  content?: never;
}

export interface paths {
  '/api/v1/identity/register': Post<
    { email: string; password: string; locale: 'en' | 'de' | 'fr' },
    { 202: Json<{ next: 'sign-in' }> }
  >;
  '/api/v1/identity/sign-in': Post<
    { email: string; password: string },
    { 200: Json<{ next: 'done' | 'totp' | 'enrol-totp' }> }
  >;
  '/api/v1/identity/sign-in/totp': Post<{ code: string }, { 200: Json<{ next: 'done' }> }>;
  '/api/v1/identity/sign-in/recovery-code': Post<{ code: string }, { 200: Json<{ next: 'done' }> }>;
  '/api/v1/identity/totp': Post<{ password: string }, { 200: Json<{ uri: string; secret: string }> }>;
  '/api/v1/identity/totp/confirm': Post<{ code: string }, { 200: Json<{ recoveryCodes: string[] }> }>;
  '/api/v1/identity/token': {
    post: {
      responses: {
        200: Json<{ accessToken: string; expiresAt: string; account: Account }>;
        default: Fault;
      };
    };
  };
  '/api/v1/identity/sign-out': { post: { responses: { 204: NoBody; default: Fault } } };
  '/api/v1/identity/account': {
    get: { responses: { 200: Json<Account>; default: Fault } };
    patch: {
      requestBody: { content: { 'application/json': { locale: 'en' | 'de' | 'fr' } } };
      responses: { 200: Json<Account>; default: Fault };
    };
  };
}
export type components = Record<string, never>;
export type operations = Record<string, never>;
