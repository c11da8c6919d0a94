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
          ...SCHEDULING,
        ],
      },
    ],
  };
}

const param = (name: string, type: 'token' | 'reference' | 'date') => ({ name, type });
const [read, searchType] = [{ code: 'read' as const }, { code: 'search-type' as const }];

/** What scheduling serves at the same address, straight from its own tables. */
const SCHEDULING = [
  {
    type: 'Schedule' as const,
    documentation:
      'What a practitioner offers, one for each visit type (urn:telehealth-hub:visit-type). A search names the practitioner as actor. Public.',
    interaction: [read, searchType],
    versioning: 'no-version' as const,
    searchParam: [param('actor', 'reference'), param('date', 'date')],
  },
  {
    type: 'Slot' as const,
    documentation:
      'Free slots of one schedule: of 14 days unless start says otherwise, and of 62 at most. Slots are worked out; only free ones are shown. Public.',
    interaction: [read, searchType],
    versioning: 'no-version' as const,
    searchParam: [param('schedule', 'reference'), param('start', 'date'), param('status', 'token')],
  },
  {
    type: 'Appointment' as const,
    documentation:
      'Booked by create: participants Patient and Practitioner, serviceType a visit type, start a free slot. The header Idempotency-Key makes a repeated request book once. The only update is status cancelled. The version is that of booking, moving and cancelling.',
    interaction: [read, searchType, { code: 'create' as const }, { code: 'update' as const }],
    versioning: 'versioned-update' as const,
    readHistory: false,
    updateCreate: false,
    conditionalCreate: false,
    conditionalUpdate: false,
    conditionalDelete: 'not-supported' as const,
    searchParam: [
      param('_id', 'token'),
      param('patient', 'reference'),
      param('practitioner', 'reference'),
      param('actor', 'reference'),
      param('date', 'date'),
      param('status', 'token'),
    ],
  },
  {
    type: 'AppointmentResponse' as const,
    documentation:
      'What the patient and the practitioner have said to one appointment. Create approves or declines a request, for the clinic.',
    interaction: [read, searchType, { code: 'create' as const }],
    versioning: 'no-version' as const,
    searchParam: [param('appointment', 'reference'), param('actor', 'reference')],
  },
];

const searchParams = (definitions: readonly SearchDefinition[]) =>
  definitions.map(({ code, type, url }) => ({ name: code, type, definition: url }));
