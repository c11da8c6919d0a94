import { OperationOutcomeError } from '@medplum/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';
import type { AppError } from '@hub/kernel/errors.ts';
import { AppError as KernelError } from '@hub/kernel/errors.ts';
import { toAppError } from '@hub/kernel/http/problems.ts';

export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

interface DetailedFault {
  path: string;
  message: string;
  code: string;
}

/** FHIR issue types of our own error codes; http://hl7.org/fhir/issue-type. */
const ISSUE_TYPES: Record<number, OperationOutcomeIssue['code']> = {
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

const FAULT_TYPES = new Set([
  'structure',
  'required',
  'value',
  'invariant',
  'code-invalid',
  'business-rule',
  'not-supported',
]);

/** What was thrown, with the status it answers with. */
export function errorOf(error: unknown): AppError {
  if (!(error instanceof OperationOutcomeError)) return toAppError(error);
  const issue = error.outcome.issue[0];
  const message = issue?.details?.text ?? 'The request cannot be read';
  return new KernelError('fhir_invalid', 'The request cannot be read', {
    status: error.outcome.id === 'not-found' ? 404 : 400,
    details: { errors: [{ path: issue?.expression?.[0] ?? '', message, code: 'structure' }] },
  });
}

/** The OperationOutcome of an error, with one issue and its path for each fault. */
export function outcomeOf({ status, message, details }: AppError): OperationOutcome {
  const code = ISSUE_TYPES[status] ?? 'processing';
  const faults = Array.isArray(details?.errors) ? (details.errors as DetailedFault[]) : [];
  const issue: OperationOutcomeIssue[] = faults.map((fault) => ({
    severity: 'error',
    code: FAULT_TYPES.has(fault.code) ? (fault.code as OperationOutcomeIssue['code']) : code,
    details: { text: fault.message },
    ...(fault.path && { expression: [fault.path] }),
  }));
  const only: OperationOutcomeIssue = { severity: 'error', code, details: { text: message } };
  return { resourceType: 'OperationOutcome', issue: issue.length > 0 ? issue : [only] };
}

/** Answers an error as FHIR; the cause of an unknown one stays in the log. */
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
