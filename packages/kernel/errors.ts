/**
 * The one error type that reaches a client. `code` is stable and machine readable, `details` holds
 * the dynamic data; `message` is fixed text, so nothing personal can slip into logs through it.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: string, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = options.status ?? 400;
    this.details = options.details;
  }
}

export interface AppErrorOptions {
  /** HTTP status, 400 unless told. */
  status?: number;
  details?: Record<string, unknown>;
  cause?: unknown;
}

/** One fault of a request body, parameter or query; `path` is a dotted path such as `body.start`. */
export interface FieldFault {
  path: string;
  message: string;
  code: string;
}

export const notFound = (kind: string): AppError =>
  new AppError('not_found', 'Not found, or not yours to see', { status: 404, details: { kind } });

export const unauthenticated = (code = 'unauthenticated'): AppError =>
  new AppError(code, 'Sign in to do this', { status: 401 });

export const forbidden = (code = 'forbidden'): AppError =>
  new AppError(code, 'This is not yours to do', { status: 403 });

export const conflict = (
  code: string,
  message: string,
  details?: Record<string, unknown>,
): AppError => new AppError(code, message, { status: 409, ...(details && { details }) });

/** 422 with every faulty field named. */
export const unprocessable = (errors: FieldFault[]): AppError =>
  new AppError('invalid', 'The request has faults', { status: 422, details: { errors } });
