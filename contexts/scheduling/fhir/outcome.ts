import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';
import type { AppError } from '@hub/kernel/errors.ts';

/** FHIR issue types of our own statuses; http://hl7.org/fhir/issue-type. */
const ISSUE_TYPES: Record<number, OperationOutcomeIssue['code']> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'invalid',
  428: 'required',
  429: 'throttled',
  500: 'exception',
  503: 'transient',
};

/** Our codes, such as `slot_taken`, by which a program tells one refusal from another. */
const CODE_SYSTEM = 'urn:telehealth-hub:problem';

/** The OperationOutcome of an error: one issue for each fault, with our own code of the refusal. */
export function outcomeOf({ status, code, message, details }: AppError): OperationOutcome {
  const type = ISSUE_TYPES[status] ?? 'processing';
  const coding = [{ system: CODE_SYSTEM, code }];
  const faults = Array.isArray(details?.['errors'])
    ? (details['errors'] as { path: string; message: string }[])
    : [];
  const issue = faults.map(({ path, message: text }): OperationOutcomeIssue => ({
    severity: 'error',
    code: type,
    details: { coding, text },
    ...(path !== '' && { expression: [path] }),
  }));
  return {
    resourceType: 'OperationOutcome',
    issue:
      issue.length > 0
        ? issue
        : [{ severity: 'error', code: type, details: { coding, text: message } }],
  };
}
