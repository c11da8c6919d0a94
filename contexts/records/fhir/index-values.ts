import { LRUCache, evalFhirPathTyped, toTypedValue } from '@medplum/core';
import type { FhirPathAtom, TypedValue } from '@medplum/core';
import type {
  CodeableConcept,
  Coding,
  HumanName,
  Address,
  Identifier,
  Period,
  Reference,
  Resource,
} from '@medplum/fhirtypes';
import { localReference } from '../domain/references.ts';
import { dateRange } from './dates.ts';
import type { SearchDefinition } from './definitions.ts';
import { MOST_INDEXED, normalized } from './text.ts';

export interface TokenValue {
  system: string;
  code: string;
}
export interface ReferenceValue {
  targetType: string | null;
  targetId: string | null;
  targetUrl: string | null;
}
export interface DateValue {
  low: string;
  high: string;
}
export interface StringValue {
  value: string;
  exact: string;
}

const parsed = new LRUCache<FhirPathAtom>(2000);

/** What FHIRPath finds in a resource for one search parameter. */
const found = (resource: Resource, { expression }: SearchDefinition): TypedValue[] =>
  evalFhirPathTyped(expression, [toTypedValue(resource)], {}, parsed);

export const tokensOf = (resource: Resource, parameter: SearchDefinition): TokenValue[] =>
  distinct(found(resource, parameter).flatMap(tokens));

export const referencesOf = (resource: Resource, parameter: SearchDefinition): ReferenceValue[] =>
  distinct(found(resource, parameter).flatMap(references));

export const datesOf = (resource: Resource, parameter: SearchDefinition): DateValue[] =>
  distinct(found(resource, parameter).flatMap(dates));

export const stringsOf = (resource: Resource, parameter: SearchDefinition): StringValue[] =>
  distinct(
    found(resource, parameter)
      .flatMap(strings)
      .map((text) => ({ value: normalized(text), exact: text.slice(0, MOST_INDEXED) })),
  );

const distinct = <T extends object>(values: T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

function tokens({ type, value }: TypedValue): TokenValue[] {
  if (typeof value === 'string' || typeof value === 'boolean')
    return token(undefined, String(value));
  switch (type) {
    case 'Coding':
      return token((value as Coding).system, (value as Coding).code);
    case 'CodeableConcept':
      return ((value as CodeableConcept).coding ?? []).flatMap(({ system, code }) =>
        token(system, code),
      );
    case 'Identifier':
      return token((value as Identifier).system, (value as Identifier).value);
    // A telephone number is no code of a system.
    case 'ContactPoint':
      return token(undefined, (value as { value?: string }).value);
    default:
      return [];
  }
}

const token = (system: string | undefined, code: string | undefined): TokenValue[] =>
  code === undefined
    ? []
    : [{ system: system?.slice(0, MOST_INDEXED) ?? '', code: code.slice(0, MOST_INDEXED) }];

function references({ type, value }: TypedValue): ReferenceValue[] {
  if (type !== 'Reference' && typeof value !== 'string') return [];
  const text = typeof value === 'string' ? value : (value as Reference).reference;
  // Contained resources are part of the resource, not a target.
  if (!text || text.startsWith('#')) return [];
  const local = localReference(text);
  return [
    local
      ? { targetType: local.type, targetId: local.id, targetUrl: null }
      : { targetType: null, targetId: null, targetUrl: text.slice(0, MOST_INDEXED) },
  ];
}

function dates({ type, value }: TypedValue): DateValue[] {
  if (typeof value === 'string') return range(value, value);
  if (type !== 'Period') return [];
  const { start, end } = value as Period;
  return start === undefined && end === undefined ? [] : range(start, end);
}

function range(start: string | undefined, end: string | undefined): DateValue[] {
  const low = start === undefined ? '-infinity' : dateRange(start)?.low;
  const high = end === undefined ? 'infinity' : dateRange(end)?.high;
  return low === undefined || high === undefined ? [] : [{ low, high }];
}

function strings({ type, value }: TypedValue): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (type === 'HumanName') {
    const { text, family, given, prefix, suffix } = value as HumanName;
    return [text, family, ...(given ?? []), ...(prefix ?? []), ...(suffix ?? [])].filter(
      (part) => part !== undefined,
    );
  }
  if (type === 'Address') {
    const { text, line, city, district, state, postalCode, country } = value as Address;
    return [text, ...(line ?? []), city, district, state, postalCode, country].filter(
      (part) => part !== undefined,
    );
  }
  return [];
}
