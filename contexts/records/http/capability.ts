import type { CapabilityStatement } from '@medplum/fhirtypes';
import { STORED_TYPES } from '../fhir/declared.ts';
import { definitions } from '../fhir/definitions.ts';
import type { SearchDefinition } from '../fhir/definitions.ts';
import { kindOf } from '../fhir/kinds.ts';

type Interaction = {
  code: 'read' | 'vread' | 'history-instance' | 'search-type' | 'create' | 'update';
};

/** What this server does, from the same declarations that its routes are made of. */
export function capabilityStatement(
  base: string,
  version: string,
  date: string,
): CapabilityStatement {
  const { search } = definitions();
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    software: { name: 'Telehealth Hub', version },
    implementation: { description: 'Telehealth Hub clinical record', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Sensitive searches go to POST [type]/_search; their links are sealed. The next link is an opaque cursor.',
        security: {
          cors: false,
          description:
            'Bearer tokens (JWT). Each request is answered from what the account may see; a hidden resource answers 404.',
        },
        resource: [
          ...STORED_TYPES.map((type) => {
            const { writes, ifMatchRequired } = kindOf(type);
            const interaction: Interaction[] = [
              { code: 'read' },
              { code: 'vread' },
              { code: 'history-instance' },
              { code: 'search-type' },
            ];
            if (writes.includes('create')) interaction.push({ code: 'create' });
            if (writes.includes('update')) interaction.push({ code: 'update' });
            return {
              type,
              interaction,
              versioning: ifMatchRequired ? ('versioned-update' as const) : ('versioned' as const),
              readHistory: true,
              updateCreate: writes.includes('update-create'),
              conditionalCreate: false,
              conditionalUpdate: false,
              conditionalDelete: 'not-supported' as const,
              referencePolicy: ['literal' as const],
              searchParam: [
                { name: '_id', type: 'token' as const },
                { name: '_lastUpdated', type: 'date' as const },
                ...searchParams(search[type]),
              ],
            };
          }),
          {
            type: 'AuditEvent' as const,
            documentation:
              'The log of this server. A search names a patient, or a clinic as site; agent-role takes the roles of urn:telehealth-hub:role. Newest first.',
            interaction: [{ code: 'read' as const }, { code: 'search-type' as const }],
            versioning: 'no-version' as const,
            searchParam: searchParams(search.AuditEvent),
          },
        ],
      },
    ],
  };
}

const searchParams = (definitions: readonly SearchDefinition[]) =>
  definitions.map(({ code, type, url }) => ({ name: code, type, definition: url }));
