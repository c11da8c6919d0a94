import type {
  AuditEvent,
  AuditEventAgent,
  AuditEventEntity,
  CodeableConcept,
  Coding,
} from '@medplum/fhirtypes';

/** One row of the log as records read it. */
export interface LoggedAct {
  id: number;
  at: Date;
  role: string | null;
  action: string;
  kind: string;
  objectId: string | null;
  patientId: string | null;
  clinicId: string | null;
  /** The practitioner whose account acted, where there is one. */
  practitionerId: string | null;
}

const DICOM = 'http://dicom.nema.org/resources/ontology/DCM';
const REST = 'http://terminology.hl7.org/CodeSystem/audit-event-type';
const INTERACTION = 'http://hl7.org/fhir/restful-interaction';
const ROLE_CLASS = 'http://terminology.hl7.org/CodeSystem/v3-RoleClass';
const OBJECT_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';
const OBJECT_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
/** The roles of this product; the nearest of HL7's stands beside where there is one. */
export const ROLE_SYSTEM = 'urn:telehealth-hub:role';

const HL7_ROLES: Record<string, Coding> = {
  patient: { system: ROLE_CLASS, code: 'PAT', display: 'patient' },
  guardian: { system: ROLE_CLASS, code: 'GUARD', display: 'guardian' },
  doctor: { system: ROLE_CLASS, code: 'PROV', display: 'healthcare provider' },
  pharmacist: { system: ROLE_CLASS, code: 'PROV', display: 'healthcare provider' },
};

interface What {
  type: Coding;
  subtype?: Coding;
  /** FHIR audit-event-action. */
  action: NonNullable<AuditEvent['action']>;
}

const rest = (code: string, action: What['action']): What => ({
  type: { system: REST, code: 'rest', display: 'RESTful Operation' },
  subtype: { system: INTERACTION, code },
  action,
});
const authentication = (code: string, display: string): What => ({
  type: { system: DICOM, code: '110114', display: 'User Authentication' },
  subtype: { system: DICOM, code, display },
  action: 'E',
});

const WHAT: Record<string, What> = {
  read: rest('read', 'R'),
  search: rest('search-type', 'E'),
  create: rest('create', 'C'),
  update: rest('update', 'U'),
  delete: rest('delete', 'D'),
  'sign-in': authentication('110122', 'Login'),
  'sign-out': authentication('110123', 'Logout'),
  export: { type: { system: DICOM, code: '110106', display: 'Export' }, action: 'R' },
  refuse: { type: { system: DICOM, code: '110113', display: 'Security Alert' }, action: 'E' },
};
const OTHER: What = {
  type: { system: DICOM, code: '110100', display: 'Application Activity' },
  action: 'E',
};

const STAFF = new Set(['doctor', 'desk', 'admin', 'pharmacist']);

/** Kinds that are resources of this FHIR API. */
const RESOURCES = new Set(['Patient', 'Coverage', 'Encounter', 'Composition']);

/**
 * A row of the log as FHIR R4 AuditEvent. Who acted is told by role, and by name only where that is a
 * practitioner or the patient: the accounts of staff are nobody else's business.
 */
export function auditEventOf(act: LoggedAct): AuditEvent {
  const what = Object.hasOwn(WHAT, act.action) ? WHAT[act.action]! : OTHER;
  return {
    resourceType: 'AuditEvent',
    id: String(act.id),
    type: what.type,
    ...(what.subtype && { subtype: [what.subtype] }),
    action: what.action,
    recorded: act.at.toISOString(),
    outcome: act.action === 'refuse' ? '4' : '0',
    agent: [agentOf(act)],
    source: {
      ...(act.clinicId && { site: act.clinicId }),
      observer: { display: 'Telehealth Hub' },
    },
    entity: entitiesOf(act),
  };
}

function agentOf({ role, patientId, practitionerId }: LoggedAct): AuditEventAgent {
  const who =
    role === 'patient' && patientId !== null
      ? `Patient/${patientId}`
      : practitionerId !== null && STAFF.has(role ?? '')
        ? `Practitioner/${practitionerId}`
        : undefined;
  return {
    ...(role !== null && { role: [roleOf(role)] }),
    ...(who && { who: { reference: who } }),
    requestor: role !== null && role !== 'anonymous',
  };
}

const roleOf = (role: string): CodeableConcept => ({
  coding: [
    { system: ROLE_SYSTEM, code: role },
    ...(Object.hasOwn(HL7_ROLES, role) ? [HL7_ROLES[role]!] : []),
  ],
});

function entitiesOf({ kind, objectId, patientId }: LoggedAct): AuditEventEntity[] {
  const isPatient = kind === 'Patient' && objectId === patientId;
  const object: AuditEventEntity = {
    name: kind,
    ...(objectId !== null && {
      what: RESOURCES.has(kind)
        ? { reference: `${kind}/${objectId}` }
        : { identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${objectId}` } },
    }),
  };
  if (patientId === null || isPatient) return [isPatient ? { ...object, ...SUBJECT } : object];
  return [object, { what: { reference: `Patient/${patientId}` }, ...SUBJECT }];
}

const SUBJECT = {
  type: { system: OBJECT_TYPE, code: '1', display: 'Person' },
  role: { system: OBJECT_ROLE, code: '1', display: 'Patient' },
};
