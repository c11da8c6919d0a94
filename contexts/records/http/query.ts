import type { Query } from '@hub/kernel/http/fhir.ts';
import type { StoredType } from '../fhir/declared.ts';
import { definitions } from '../fhir/definitions.ts';
import { assertModifier, unsearchable } from '../fhir/search-values.ts';

/** Parameters that shape the answer instead of choosing resources. */
const CONTROLS = new Set([
  '_sort',
  '_count',
  '_total',
  '_cursor',
  '_summary',
  '_elements',
  '_fields',
  '_include',
  '_revinclude',
  '_type',
  '_offset',
  '_format',
  '_pretty',
]);

/**
 * Refuses what this server does not search by, before the library drops it: an unknown parameter or
 * modifier must never widen an answer. `subject:Patient=1` becomes `subject=Patient/1`.
 */
export function checkedQuery(type: StoredType, query: Query): Query {
  const { search } = definitions();
  const checked = Object.create(null) as Query;
  for (const [key, value] of Object.entries(query)) {
    if (typeof value !== 'string' && !isTexts(value)) throw unsearchable('This must be text', key);
    const [code = '', modifier] = key.split(':', 2);
    if (CONTROLS.has(key)) {
      checked[key] = value;
      continue;
    }
    const kind =
      code === '_id' || code === '_lastUpdated'
        ? 'special'
        : search[type].find((one) => one.code === code)?.type;
    if (!kind) throw unsearchable(`${type} has no search parameter of this name here`, key);
    if (modifier !== undefined && kind === 'reference' && /^[A-Z][A-Za-z]+$/.test(modifier)) {
      const typed = [value].flat().map((one) =>
        one
          .split(',')
          .map((id) => `${modifier}/${id}`)
          .join(','),
      );
      checked[code] = [...[checked[code] ?? []].flat(), ...typed];
      continue;
    }
    if (modifier !== undefined) assertModifier(kind, code, modifier);
    checked[key] = value;
  }
  return checked;
}

/** A search by POST may come as JSON, where values can be anything. */
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
