import { readFileSync } from 'node:fs';
import { indexSearchParameter, loadDataType } from '@medplum/core';
import type { SearchParameter, StructureDefinition } from '@medplum/fhirtypes';
import type { ShownType, StoredType } from './declared.ts';

export type IndexKind = 'token' | 'reference' | 'date' | 'string';

export interface SearchDefinition {
  code: string;
  type: IndexKind;
  /** The canonical address of the parameter in FHIR R4. */
  url: string;
  /** FHIRPath, already narrowed to the one type. */
  expression: string;
}

export interface Definitions {
  search: Record<StoredType | ShownType, SearchDefinition[]>;
  /** Codes by system of each value set that a required binding names. */
  bindings: Record<string, Record<string, string[]>>;
}

let loaded: Definitions | undefined;

/**
 * The FHIR R4 definitions of the stored types, parsed at first use (about 30 ms) and handed to the
 * FHIR library, so that a process without records never pays for them.
 */
export function definitions(): Definitions {
  if (!loaded) {
    const file = new URL('./definitions.gen.json', import.meta.url);
    const { structures, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Definitions & {
      structures: StructureDefinition[];
    };
    for (const structure of structures) loadDataType(structure);
    for (const [type, parameters] of Object.entries(rest.search)) {
      for (const { code, type: kind, url, expression } of parameters) {
        // Of dates the library refuses alternatives (`2026-03,2026-05`) that FHIR allows; ours are read by the store alone.
        if (kind === 'date') continue;
        const parameter = {
          resourceType: 'SearchParameter',
          code,
          url,
          expression,
          type: kind,
          base: [type],
        };
        indexSearchParameter(parameter as unknown as SearchParameter);
      }
    }
    loaded = rest;
  }
  return loaded;
}
