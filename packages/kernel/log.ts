import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type { Logger } from 'pino';

/** Names under which personal data or secrets could reach a log line; their values are dropped. */
const PERSONAL = [
  'password',
  'token',
  'accessToken',
  'authorization',
  'cookie',
  'secret',
  'email',
  'phone',
  'name',
  'given',
  'family',
  'birthDate',
  'address',
  'reason',
  'text',
  'note',
  'code',
];

/**
 * Structured JSON logs. Requests are logged by route pattern, never by URL, since a query string can
 * hold what a person typed; bodies are never logged.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: {
      paths: PERSONAL.flatMap((key) =>
        key === 'code' || key === 'name'
          ? [`body.${key}`, `*.body.${key}`]
          : [key, `*.${key}`, `*.*.${key}`],
      ),
      censor: '[redacted]',
    },
    serializers: { err: safeError },
    base: undefined,
  };
  return destination ? pino(options, destination) : pino(options);
}

/** pg puts the offending row into `detail` and `where`; a log keeps only what holds no data. */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack, code, constraint, table } = error as Error & Record<string, unknown>;
  const isDatabase = typeof (error as { severity?: unknown }).severity === 'string';
  const message = isDatabase ? `database error ${String(code)}` : error.message;
  return {
    type: name,
    message,
    stack: isDatabase
      ? stack
          ?.toString()
          .split('\n')
          .filter((line) => line.startsWith('    at '))
          .join('\n')
      : stack,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
  };
}
