/** One fault of a field, as problem+json `errors` names it; `path` is like `address.city`, within the body. */
export type FieldProblem = { path: string; message: string; code?: string };

/** An answer of the API that is not a success (RFC 9457 problem+json), or no answer at all. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldProblem[];

  /** `status` is 0 when the server was not reached. */
  constructor(
    status: number,
    code: string,
    message: string,
    details: Record<string, unknown> = {},
    errors: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.details = details;
    this.errors = errors;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((fault) => ({
    path: String(fault.path ?? '').replace(/^body\./, ''),
    message: String(fault.message ?? ''),
    ...(typeof fault.code === 'string' ? { code: fault.code } : {}),
  }));
}

/** Reads a problem+json body, or an OperationOutcome of FHIR, into an `ApiProblem`. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  if (!isRecord(body)) return new ApiProblem(status, `http_${status}`, '');
  if (body.resourceType === 'OperationOutcome') return outcomeProblem(status, body);
  // RFC 9457, section 3.2: details stand as members of their own beside the fixed ones.
  const { type: _type, title, status: _status, code, errors, ...details } = body;
  return new ApiProblem(
    status,
    typeof code === 'string' ? code : `http_${status}`,
    typeof title === 'string' ? title : '',
    details,
    fieldProblems(errors),
  );
}

function outcomeProblem(status: number, outcome: Record<string, unknown>): ApiProblem {
  const issues = Array.isArray(outcome.issue) ? outcome.issue.filter(isRecord) : [];
  const errors = issues.map((issue) => ({
    path: Array.isArray(issue.expression) ? String(issue.expression[0] ?? '') : '',
    message: String(issue.diagnostics ?? (isRecord(issue.details) ? issue.details.text : '') ?? ''),
  }));
  return new ApiProblem(
    status,
    String(issues[0]?.code ?? `http_${status}`),
    errors[0]?.message ?? '',
    {},
    errors,
  );
}
