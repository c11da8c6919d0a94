import { Operator } from '@medplum/core';
import type { Filter } from '@medplum/core';
import { AppError } from '@hub/kernel/errors.ts';
import type { IndexKind } from './definitions.ts';

/** A search that cannot be answered as it was asked: 400, never a wider answer than was asked for. */
export const unsearchable = (message: string, parameter: string): AppError =>
  new AppError('search_invalid', message, {
    status: 400,
    details: { errors: [{ path: parameter, message, code: 'not-supported' }] },
  });

/** The alternatives of a value: `a,b` is a or b, `\,` a comma (FHIR R4, search, "Escaping"). */
export const alternatives = (value: string): string[] => value.split(/(?<!\\),/);

export const unescaped = (value: string): string => value.replace(/\\([,|$\\])/g, '$1');

/** `system|code` taken apart. An undefined part was not given and matches anything; an empty system means none. */
export function tokenParts(value: string): {
  system: string | undefined;
  code: string | undefined;
} {
  const [first = '', ...rest] = value.split(/(?<!\\)\|/);
  if (rest.length === 0) return { system: undefined, code: unescaped(first) };
  const code = unescaped(rest.join('|'));
  return { system: unescaped(first), code: code === '' ? undefined : code };
}

export type DatePrefix = 'eq' | 'ne' | 'gt' | 'lt' | 'ge' | 'le' | 'sa' | 'eb';
const PREFIXES: readonly string[] = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb'];

/** The library reads the prefix of the first alternative alone; each has its own. */
export function prefixed(operator: string, value: string): { prefix: DatePrefix; date: string }[] {
  return alternatives(value).map((part, at) => {
    const own = PREFIXES.includes(part.slice(0, 2)) ? part.slice(0, 2) : undefined;
    const prefix = at === 0 ? operator : (own ?? 'eq');
    if (!PREFIXES.includes(prefix)) throw unsearchable('This comparison is not supported', prefix);
    return { prefix: prefix as DatePrefix, date: own ? part.slice(2) : part };
  });
}

const MODIFIERS: Record<IndexKind | 'special', readonly string[]> = {
  token: ['not', 'missing'],
  string: ['exact', 'contains', 'missing'],
  reference: ['missing'],
  date: ['missing'],
  special: [],
};

/** Refuses modifiers that this search does not know; the library would drop them and find too much. */
export function assertModifier(kind: IndexKind | 'special', code: string, modifier: string): void {
  if (!MODIFIERS[kind].includes(modifier))
    throw unsearchable(`The modifier :${modifier} is not supported`, `${code}:${modifier}`);
}

/** The value of `:missing`, or undefined where the filter asks for something else. */
export function missing(filter: Filter): boolean | undefined {
  if (filter.operator !== Operator.MISSING) return undefined;
  if (filter.value !== 'true' && filter.value !== 'false')
    throw unsearchable(':missing is true or false', filter.code);
  return filter.value === 'true';
}
