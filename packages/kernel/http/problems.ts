import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, unprocessable } from '../errors.ts';
import type { FieldFault } from '../errors.ts';

/** RFC 9457; `code` is ours, `errors` names each faulty field of a 422. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  [detail: string]: unknown;
}

const PROBLEM_TYPE = 'application/problem+json';

/** Answers with a problem document; the message of an unknown error stays in the log. */
export async function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const known = toAppError(error);
  if (known.status >= 500) request.log.error({ err: error }, 'request failed');
  else if (isUnstorable(error))
    request.log.warn(
      { err: error },
      'a value reached the database that a schema should have refused',
    );
  const problem: Problem = {
    type: `urn:telehealth-hub:problem:${known.code}`,
    title: known.message,
    status: known.status,
    code: known.code,
    requestId: request.id,
    ...known.details,
  };
  if (known.status === 401 && !reply.hasHeader('www-authenticate'))
    reply.header('www-authenticate', 'Bearer');
  const wait = known.details?.['retryAfterSeconds'];
  if (typeof wait === 'number') reply.header('retry-after', String(wait));
  if (known.status === 503) reply.header('retry-after', '2');
  await reply.status(known.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Maps whatever was thrown to what a client may know. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return unprocessable(fieldFaults(error));
  if (isDatabaseAway(error))
    return new AppError('unavailable', 'The service is not available for a moment', {
      status: 503,
      cause: error,
    });
  if (isUnstorable(error))
    return new AppError('invalid', 'A value of the request is out of range', {
      status: 422,
      cause: error,
    });
  const status = (error as FastifyError).statusCode;
  if (status !== undefined && status >= 400 && status < 500)
    return new AppError(codeOf(status), titleOf(status), { status, cause: error });
  return new AppError('internal', 'Something went wrong on our side', {
    status: 500,
    cause: error,
  });
}

function fieldFaults(error: {
  validation: readonly unknown[];
  validationContext?: string | undefined;
}): FieldFault[] {
  const issues = error.validation as {
    instancePath: string;
    keyword: string;
    message?: string;
    params?: { keys?: string[] };
  }[];
  const prefix = error.validationContext ?? 'body';
  return issues.flatMap(({ instancePath, keyword, message, params }) => {
    const path = [prefix, ...instancePath.split('/').filter(Boolean)].join('.');
    // One fault a field: an object with two unknown keys has two.
    const keys = params?.keys;
    if (keys !== undefined)
      return keys.map((key) => ({
        path: `${path}.${key}`,
        message: 'Unknown field',
        code: 'unrecognized_keys',
      }));
    return [{ path, message: message ?? 'Invalid', code: keyword }];
  });
}

const AWAY = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;

/** Whether the database could not be reached; the pool reports some of it by message alone. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && AWAY.test(code)) return true;
  if (
    /Connection terminated|timeout exceeded when trying to connect|connection is closed|not queryable/i.test(
      error.message,
    )
  )
    return true;
  return error.cause !== undefined && isDatabaseAway(error.cause);
}

/** PostgreSQL's class 22 but for what only our own statements can get wrong: a date or number beyond its type. */
const UNSTORABLE = /^(22003|22007|22008|22021|22P02|22P05)$/;

/** Whether the database was given a value that its type does not hold. */
function isUnstorable(error: unknown): boolean {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return typeof severity === 'string' && typeof code === 'string' && UNSTORABLE.test(code);
}

const CODES: Record<number, [code: string, title: string]> = {
  400: ['malformed', 'The request cannot be read'],
  404: ['not_found', 'There is nothing here'],
  405: ['method_not_allowed', 'This cannot be done here'],
  413: ['too_large', 'The request is too large'],
  415: ['unsupported_media_type', 'This kind of content is not taken here'],
  429: ['too_many_requests', 'Too many requests; try again shortly'],
};
const codeOf = (status: number): string => CODES[status]?.[0] ?? 'refused';
const titleOf = (status: number): string => CODES[status]?.[1] ?? 'The request was refused';
