import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { TypedValueWithPath } from '@medplum/core';
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import type { Fault } from '../domain/fault.ts';
import { narrativeFaults } from '../domain/narrative.ts';
import { definitions } from './definitions.ts';
import { shapeFaults } from './shape.ts';

/**
 * All faults of a resource against FHIR R4: structure, cardinality, formats and invariants by the
 * library, and what it lets pass: two values of one choice, references to a wrong type (it only
 * warns), codes outside a required binding, empty values, and narrative that is not safe XHTML.
 */
export function faultsOf(resource: Resource): Fault[] {
  const { bindings } = definitions();
  const tokens: Record<string, TypedValueWithPath[]> = {};
  const shape = shapeFaults(resource, resource.resourceType, resource.resourceType);
  const issues = libraryIssues(resource, tokens);
  const codes = Object.entries(tokens).flatMap(([valueSet, values]) =>
    values.flatMap((value) => bindingFault(bindings[valueSet], valueSet, value)),
  );
  const faults = [
    ...shape,
    ...issues.flatMap((issue) => toFault(issue, resource.resourceType)),
    ...codes,
    ...walk(resource, resource.resourceType),
  ];
  // Some emptiness is found by both.
  const byPath = new Map(faults.toReversed().map((fault) => [fault.path, fault]));
  return [...byPath.values()].toReversed().slice(0, MOST_FAULTS);
}

/** More help nobody; a body can hold a fault for every few bytes. */
const MOST_FAULTS = 200;

function libraryIssues(
  resource: Resource,
  tokens: Record<string, TypedValueWithPath[]>,
): OperationOutcomeIssue[] {
  try {
    return validateResource(resource, { collect: { tokens } });
  } catch (error) {
    if (error instanceof OperationOutcomeError) return error.outcome.issue;
    // The library trips over input that is no FHIR at all, such as a text for an extension. It reads
    // nothing but the input, so nothing else can be wrong.
    return [{ severity: 'error', code: 'structure' }];
  }
}

/** Structure warnings are faults here; other warnings are advice. */
function toFault(issue: OperationOutcomeIssue, type: string): Fault[] {
  if (issue.severity === 'warning' && issue.code !== 'structure') return [];
  const message = issue.details?.text ?? 'The resource is not valid FHIR';
  const code = issue.code === 'invariant' || issue.code === 'value' ? issue.code : 'structure';
  const path = issue.expression?.[0];
  // Of a choice of types the library names the bare element.
  const full = path?.startsWith(type) ? path : [type, path].filter(Boolean).join('.');
  return [{ path: full, message, code }];
}

function bindingFault(
  allowed: Record<string, string[]> | undefined,
  valueSet: string,
  { value, type, path }: TypedValueWithPath,
): Fault[] {
  if (!allowed || value === undefined || value === null) return [];
  const listed = Object.values(allowed).flat();
  const fits =
    type === 'code' || type === 'string' || type === 'uri'
      ? typeof value !== 'string' || listed.includes(value)
      : codings(value, type).some((one) => allowed[one.system ?? '']?.includes(one.code ?? ''));
  if (fits) return [];
  const name = valueSet.split('|')[0];
  return [
    { path, message: `The code is not in the required value set ${name}`, code: 'code-invalid' },
  ];
}

function codings(value: unknown, type: string): { system?: string; code?: string }[] {
  const one = value as {
    system?: string;
    code?: string;
    coding?: { system?: string; code?: string }[];
  };
  return type === 'CodeableConcept' ? (one.coding ?? []) : [one];
}

/** Empty values, which FHIR JSON does not have, and every `div` of a Narrative. */
function walk(value: unknown, path: string): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(value).length === 0)
    return [{ path, message: 'An empty value must be left out', code: 'structure' }];
  if (Array.isArray(value)) return value.flatMap((item, at) => walk(item, `${path}[${at}]`));
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'div' && typeof child === 'string'
      ? narrativeFaults(child, `${path}.div`)
      : walk(child, `${path}.${key}`),
  );
}
