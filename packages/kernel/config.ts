import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

/** Every setting, from the environment. Defaults suit one machine; nothing secret has a default. */
const Environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port.default(3000),
    METRICS_PORT: port.optional(),
    HUB_DATA_DIR: z
      .string()
      .min(1)
      .default('./.data')
      .transform((path) => resolve(path)),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(200).default(10),
    HUB_DEMO: flag.optional(),
    SERVICES: list.optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    TRUST_PROXY: flag.default(false),
    /** Lets clinics sign in at providers inside the own network, without TLS too. */
    SSO_ALLOW_PRIVATE_ISSUERS: flag.default(false),
    /** Lets practitioners connect calendars inside the own network, without TLS too. */
    CALENDARS_ALLOW_PRIVATE: flag.default(false),
    TLS_CERT: z.string().min(1).optional(),
    TLS_KEY: z.string().min(1).optional(),
    HUB_MASTER_KEY: z
      .base64()
      .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
      .optional(),
    STUN_URLS: list.default([]),
    TURN_URLS: list.default([]),
    TURN_SECRET: z.string().min(16).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
        'must be an address, or Name <address>',
      )
      .optional(),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info'),
    /** Requests a minute and address before 429. */
    RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  })
  // `when`: also beside faults of other settings, so that all are named at once.
  .refine((env) => !env.TLS_CERT === !env.TLS_KEY, {
    path: ['TLS_CERT'],
    error: 'TLS_CERT and TLS_KEY go together',
    when: () => true,
  })
  .refine((env) => !env.TURN_URLS?.length || env.TURN_SECRET !== undefined, {
    path: ['TURN_SECRET'],
    error: 'TURN_URLS needs TURN_SECRET',
    when: () => true,
  })
  .refine((env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'SMTP_URL needs MAIL_FROM',
    when: () => true,
  });

export interface Config {
  environment: 'development' | 'production' | 'test';
  host: string;
  port: number;
  /** 9464, or a free one where another hub of this machine has it, unless told. */
  metricsPort: number | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  databasePoolMax: number;
  demo: boolean;
  services: string[] | undefined;
  publicUrl: string | undefined;
  trustProxy: boolean;
  ssoAllowPrivateIssuers: boolean;
  calendarsAllowPrivate: boolean;
  tls: { certFile: string; keyFile: string } | undefined;
  masterKey: Buffer | undefined;
  stunUrls: string[];
  turn: { urls: string[]; secret: string } | undefined;
  /** Where mail is handed over, and in whose name. */
  smtp: { url: string; from: string } | undefined;
  logLevel: string;
  rateLimitPerMinute: number;
}

/** All faults of the environment at once; nothing is started before this passes. */
export class ConfigError extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Reads the settings; `knownServices` are the names that SERVICES may list. Throws ConfigError. */
export function loadConfig(
  env: Record<string, string | undefined>,
  knownServices: readonly string[],
): Config {
  // An empty variable means "not set": container platforms often pass empty strings.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const services =
    typeof given['SERVICES'] === 'string'
      ? given['SERVICES']
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)
      : [];
  for (const name of services) {
    if (!knownServices.includes(name))
      faults.push(
        `SERVICES: no context is called "${name}" (there are ${knownServices.join(', ')})`,
      );
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const value = parsed.data;
  return {
    environment: value.NODE_ENV,
    host: value.HOST,
    port: value.PORT,
    metricsPort: value.METRICS_PORT,
    dataDir: value.HUB_DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    databasePoolMax: value.DATABASE_POOL_MAX,
    demo: value.HUB_DEMO ?? value.DATABASE_URL === undefined,
    services: value.SERVICES,
    publicUrl: value.PUBLIC_URL,
    trustProxy: value.TRUST_PROXY,
    ssoAllowPrivateIssuers: value.SSO_ALLOW_PRIVATE_ISSUERS,
    calendarsAllowPrivate: value.CALENDARS_ALLOW_PRIVATE,
    tls:
      value.TLS_CERT && value.TLS_KEY
        ? { certFile: value.TLS_CERT, keyFile: value.TLS_KEY }
        : undefined,
    masterKey: value.HUB_MASTER_KEY ? Buffer.from(value.HUB_MASTER_KEY, 'base64') : undefined,
    stunUrls: value.STUN_URLS,
    turn: value.TURN_SECRET ? { urls: value.TURN_URLS, secret: value.TURN_SECRET } : undefined,
    smtp:
      value.SMTP_URL && value.MAIL_FROM
        ? { url: value.SMTP_URL, from: value.MAIL_FROM }
        : undefined,
    logLevel: value.LOG_LEVEL,
    rateLimitPerMinute: value.RATE_LIMIT_PER_MINUTE,
  };
}
