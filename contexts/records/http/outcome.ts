import { OperationOutcomeError } from '@medplum/core';
import { AppError } from '@hub/kernel/errors.ts';
import { toAppError } from '@hub/kernel/http/problems.ts';

/** What was thrown, with the status it answers with. */
export function errorOf(error: unknown): AppError {
  if (!(error instanceof OperationOutcomeError)) return toAppError(error);
  const issue = error.outcome.issue[0];
  const message = issue?.details?.text ?? 'The request cannot be read';
  return new AppError('fhir_invalid', 'The request cannot be read', {
    status: error.outcome.id === 'not-found' ? 404 : 400,
    details: { errors: [{ path: issue?.expression?.[0] ?? '', message, code: 'structure' }] },
  });
}
