import { betterAuth } from 'better-auth';
import type { Kysely } from 'kysely';
import type { Secrets } from '@hub/kernel/secrets.ts';
import type { DB } from './types.gen.ts';

/** What better-auth needs from us: the context's database, its secret and where errors go. */
export interface AuthOptions {
  db: Kysely<DB>;
  /** Encrypts factor secrets and signs the cookies. 32 characters or more. */
  secret: string;
  /** The public origin, such as `https://hub.example.org`. */
  origin: string;
  onError: (message: string) => void;
}

/** better-auth's secret, derived: nothing but the master key has to be kept. */
export const authSecret = (secrets: Secrets): string =>
  secrets.derive('identity/better-auth').toString('base64url');

/** Seconds a session lives without being used. */
export const SESSION_SECONDS = 7 * 24 * 3600;

const COOKIE_PREFIX = '__Host-hub';

/**
 * The cookies that we read: the session, the step between the password and the factor, what a passkey
 * is to sign, the registration or the guest's code that waits for its proof, and the browser.
 */
export const COOKIES = {
  sso: `${COOKIE_PREFIX}.sso`,
  session: `${COOKIE_PREFIX}.session_token`,
  challenge: `${COOKIE_PREFIX}.two_factor`,
  passkey: `${COOKIE_PREFIX}.passkey`,
  registration: `${COOKIE_PREFIX}.registration`,
  device: `${COOKIE_PREFIX}.device`,
  guest: `${COOKIE_PREFIX}.guest`,
} as const;

/** Name shown by authenticator apps and by what keeps passkeys. */
export const ISSUER = 'Telehealth Hub';

/** The header in which our routes tell better-auth the address that the kernel trusts. */
export const CLIENT_ADDRESS_HEADER = 'x-hub-client-address';

/**
 * better-auth over identity's own tables: it keeps the open sessions. Its handler is never mounted:
 * our declared routes call `auth.api`, so that each has its schema, its access rule and its audit row.
 */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    appName: ISSUER,
    baseURL: options.origin,
    secret: options.secret,
    database: { db: options.db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      // Only the constant message: arguments can carry addresses and rows.
      log: (level, message) => {
        if (level === 'error') options.onError(message);
      },
    },
    // Passwords and factors are ours: their order depends on the account, the device and its role.
    emailAndPassword: { enabled: false },
    user: {
      modelName: 'user_account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        locale: { type: 'string', required: true, input: false },
        patientId: { type: 'string', required: false, input: false, fieldName: 'patient_id' },
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        secondFactorAt: {
          type: 'date',
          required: false,
          input: false,
          fieldName: 'second_factor_at',
        },
        confirmedAt: { type: 'date', required: false, input: false, fieldName: 'confirmed_at' },
        method: { type: 'string', required: false, input: false },
        amr: { type: 'string', required: false, input: false },
        deviceId: { type: 'string', required: false, input: false, fieldName: 'device_id' },
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      // `__Host-` by our own prefix: bound to this origin, Secure, path `/`, no domain.
      useSecureCookies: false,
      cookiePrefix: COOKIE_PREFIX,
      defaultCookieAttributes: { secure: true, sameSite: 'strict', httpOnly: true, path: '/' },
      // Our routes check the origin of every cookie request before they get here.
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: false },
    },
    rateLimit: { enabled: false },
  });
}

/** better-auth with our options. */
export type Auth = ReturnType<typeof createAuth>;
