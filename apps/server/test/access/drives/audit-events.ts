import type { LightMyRequestResponse } from 'fastify';
import { http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { World } from '../world.ts';
import { FHIR, FORM_TYPE, once } from './fhir.ts';

/** That the treating doctor looked at the patient; the id of its row in the log. */
const act = once(async ({ hub, a, patient }) => {
  const url = `${FHIR}/Patient/${patient.patientId}`;
  await hub.app.inject({ url, headers: a.doctor.headers });
  const { rows } = await hub.owner.query<{ id: string }>(
    `select id from kernel.audit_log where account_id = $1 and patient_id = $2 and kind = 'Patient' limit 1`,
    [a.doctor.accountId, patient.patientId],
  );
  return String(rows[0]?.id);
});

const ofPatient = ({ patient }: World): string => `patient=${patient.patientId}&agent-role=doctor`;
const ofClinic = ({ a }: World): string => `site=${a.clinicId}&agent-role=doctor`;

const hasAct = ({ body }: LightMyRequestResponse): boolean =>
  body.includes('"resourceType":"AuditEvent"');

const search = (query: (world: World) => string): Drive =>
  http({
    prepare: act,
    isRepeatable: true,
    request: (world) => ({ url: `${FHIR}/AuditEvent?${query(world)}` }),
    shows: hasAct,
  });

const searchByPost = (query: (world: World) => string): Drive =>
  http({
    prepare: act,
    isRepeatable: true,
    request: (world) => ({
      method: 'POST',
      url: `${FHIR}/AuditEvent/_search`,
      payload: query(world),
      headers: FORM_TYPE,
    }),
    shows: hasAct,
  });

const OF_PATIENT = "what was done with the patient's record";
const OF_CLINIC = 'what was done in a clinic';

export const auditEventDrives: Drives = {
  searchAuditEvent: { [OF_PATIENT]: search(ofPatient), [OF_CLINIC]: search(ofClinic) },
  searchByPostAuditEvent: {
    [OF_PATIENT]: searchByPost(ofPatient),
    [OF_CLINIC]: searchByPost(ofClinic),
  },
  readAuditEvent: {
    "an act of the treating doctor with the patient's record": http<string>({
      prepare: act,
      isRepeatable: true,
      request: (_world, id) => ({ url: `${FHIR}/AuditEvent/${id}` }),
      shows: hasAct,
    }),
  },
};
