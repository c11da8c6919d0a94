/** What every context that serves FHIR R4 answers and reads alike, whatever resources it has. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';
import type { Kernel } from '../context.ts';
import type { AppError } from '../errors.ts';
import { toAppError } from './problems.ts';
import { refusalOf } from './refusals.ts';
import type { HubServer } from './server.ts';

export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

type IssueType = OperationOutcomeIssue['code'];

/** FHIR issue types of our own statuses; http://hl7.org/fhir/issue-type. */
const ISSUE_TYPES: Record<number, IssueType> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  409: 'conflict',
  410: 'deleted',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'invalid',
  428: 'required',
  429: 'throttled',
  500: 'exception',
  503: 'transient',
};

/** Codes of single faults that FHIR knows by the same name. */
const FAULT_TYPES: readonly string[] = [
  'structure',
  'required',
  'value',
  'invariant',
  'code-invalid',
  'business-rule',
  'not-supported',
] satisfies IssueType[];

const isFaultType = (code: string | undefined): code is IssueType =>
  code !== undefined && FAULT_TYPES.includes(code);

/** Our codes, such as `slot_taken`, by which a program tells one refusal from another. */
const CODE_SYSTEM = 'urn:telehealth-hub:problem';

/** The OperationOutcome of an error: one issue with its path for each fault, all with our code of the refusal. */
export function outcomeOf({ status, code, message, details }: AppError): OperationOutcome {
  const type = ISSUE_TYPES[status] ?? 'processing';
  const coding = [{ system: CODE_SYSTEM, code }];
  const faults = Array.isArray(details?.['errors'])
    ? (details['errors'] as { path: string; message: string; code?: string }[])
    : [];
  const issue = faults.map((fault): OperationOutcomeIssue => ({
    severity: 'error',
    code: isFaultType(fault.code) ? fault.code : type,
    details: { coding, text: fault.message },
    ...(fault.path !== '' && { expression: [fault.path] }),
  }));
  const only: OperationOutcomeIssue = {
    severity: 'error',
    code: type,
    details: { coding, text: message },
  };
  return { resourceType: 'OperationOutcome', issue: issue.length > 0 ? issue : [only] };
}

/** Answers an error as FHIR; what went wrong within stays in the log. */
export async function sendOutcome(
  error: AppError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (error.status >= 500) request.log.error({ err: error }, 'request failed');
  if (error.status === 401) reply.header('www-authenticate', 'Bearer');
  if (error.status === 503) reply.header('retry-after', '2');
  await reply
    .status(error.status)
    .type(FHIR_JSON)
    .send(JSON.stringify(outcomeOf(error)));
}

/** The parameters of a search, each with one value or several. */
export type Query = Record<string, string | string[]>;

/** The parameters of a search by POST, from its form. */
function formFields(body: string): Query {
  // Without a prototype, so that a field called `__proto__` is a field, and refused as unknown.
  const fields = Object.create(null) as Query;
  for (const [key, value] of new URLSearchParams(body))
    fields[key] = key in fields ? [fields[key] ?? [], value].flat() : value;
  return fields;
}

/**
 * Makes the routes of a scope read FHIR's media types and search forms, and answer errors as an
 * OperationOutcome; refusals are audited as everywhere. `errorOf` knows the errors of a library of one's own.
 */
export function speakFhir<DB>(
  app: HubServer,
  { audit, db }: Pick<Kernel<DB>, 'audit' | 'db'>,
  errorOf: (thrown: unknown) => AppError = toAppError,
): void {
  app.addContentTypeParser(
    ['application/fhir+json', 'application/json'],
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, formFields(String(body))),
  );
  app.setErrorHandler(async (thrown, request, reply) => {
    const error = errorOf(thrown);
    const refusal = refusalOf(request, error.status);
    if (refusal)
      await audit.write(db, request.actor, refusal).catch((err: unknown) => {
        request.log.error({ err }, 'a refusal was not audited');
      });
    await sendOutcome(error, request, reply);
  });
}
