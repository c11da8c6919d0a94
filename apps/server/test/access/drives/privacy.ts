import { randomUUID } from 'node:crypto';
import { callOff, get, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { World } from '../world.ts';
import { registered } from './callers.ts';
import { once } from './fhir.ts';
import { childOf } from './guardianships.ts';

const BASE = '/api/v1/privacy';

/** The same for oneself, and for the patient. */
const both = (own: string, drive: (patientId: (world: World) => string | undefined) => Drive) => ({
  [own]: drive(() => undefined),
  "the patient's consents": drive(({ patient }) => patient.patientId),
});
const query = (patientId: string | undefined): string =>
  patientId === undefined ? '' : `?patientId=${patientId}`;
const body = (patientId: string | undefined): object =>
  patientId === undefined ? {} : { patientId };

const read = (path: string) => (patientId: (world: World) => string | undefined) =>
  get((world) => `${BASE}/${path}${query(patientId(world))}`);

/** The version of the newsletter's text that is in force. */
const version = once(async ({ hub }) => {
  const { items } = (await hub.app.inject({ url: `${BASE}/policies` })).json<{
    items: { purpose: string; version: number }[];
  }>();
  return items.find(({ purpose }) => purpose === 'newsletter')?.version;
});

/** Requests are only asked for here: what they would bring about is not carried out. */
async function forget({ hub }: World): Promise<void> {
  await callOff(hub, ['privacy.export-requested.v1', 'privacy.erasure-preview-requested.v1']);
  await hub.owner.query(
    `delete from privacy.request where state in ('preparing', 'previewing') and not failed`,
  );
}

const request = (
  path: 'exports' | 'erasures',
  patientId: (world: World) => string | undefined | Promise<string>,
  statuses: { reached?: number[]; refused?: number[] },
): Drive =>
  http<string | undefined>({
    prepare: async (world) => patientId(world),
    isRepeatable: true,
    request: (_world, id) => ({ method: 'POST', url: `${BASE}/${path}`, payload: body(id) }),
    tidy: forget,
    ...statuses,
  });

const insertRequest = async (
  { hub }: World,
  row: { kind: string; state: string; by: string | null; patientId?: string; failed?: boolean },
): Promise<string> => {
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into privacy.request (kind, state, account_id, requested_by, locale, requested_at, failed, confirmed_at, done_at, patient_id)
     values ($1, $2, $3, $3, 'en', $4, $5, $6, $6, $7) returning id`,
    [
      row.kind,
      row.state,
      row.by,
      hub.clock.now(),
      row.failed === true,
      row.state === 'done' ? hub.clock.now() : null,
      row.patientId ?? null,
    ],
  );
  return rows[0]?.id ?? '';
};

const copy = once((world) => {
  const { accountId, patientId } = world.patient;
  return insertRequest(world, { kind: 'export', state: 'expired', by: accountId, patientId });
});
const previewed = once((world) =>
  insertRequest(world, { kind: 'erasure', state: 'previewed', by: world.patient.accountId }),
);
const someoneElses = once((world) =>
  insertRequest(world, { kind: 'erasure', state: 'previewed', by: randomUUID() }),
);
const receipt = once((world) => insertRequest(world, { kind: 'erasure', state: 'done', by: null }));
const failedCopy = once(async (world) => {
  const id = await insertRequest(world, {
    kind: 'export',
    state: 'preparing',
    by: randomUUID(),
    failed: true,
  });
  await world.hub.owner.query(
    `insert into privacy.part (request_id, context, state, asked_at) values ($1, 'directory', 'failed', $2)`,
    [id, world.hub.clock.now()],
  );
  return id;
});

const of = (prepare: (world: World) => Promise<string>, path: (id: string) => string): Drive =>
  http<string>({
    prepare,
    isRepeatable: true,
    request: (_world, id) => ({ url: `${BASE}/${path(id)}` }),
    // A copy that has expired, which only who asked for it is told.
    reached: [409, 410],
  });

const RESTRICTION = `${BASE}/restriction`;
const ground = { ground: 'objection' };

async function lift({ hub, patient }: World): Promise<void> {
  const { headers } = patient;
  const url = `${RESTRICTION}?patientId=${patient.patientId}`;
  await hub.app.inject({ method: 'DELETE', url, headers });
}

const PATIENTS = "the patient's data";
const CLINIC = ({ a }: World): string => `${BASE}/clinics/${a.clinicId}`;

export const privacyDrives: Drives = {
  listPolicies: { 'what people are asked for': get(`${BASE}/policies`) },
  getPolicy: {
    'what people are asked for': http<number | undefined>({
      prepare: version,
      isRepeatable: true,
      request: (_world, number) => ({ url: `${BASE}/policies/newsletter/${number}` }),
    }),
  },
  readConsents: both('their own consents', read('consents')),
  readConsentHistory: both('their own consents', read('consents/history')),
  decideOnConsents: both('their own consents', (patientId) =>
    http<number | undefined>({
      prepare: version,
      isRepeatable: true,
      request: (world, number) => ({
        method: 'POST',
        url: `${BASE}/consents`,
        payload: {
          consents: [{ purpose: 'newsletter', version: number, given: true }],
          ...body(patientId(world)),
        },
      }),
    }),
  ),
  readAccessLog: {
    "who looked at the patient's record": read('access-log')(({ patient }) => patient.patientId),
  },
  readClinicAudit: { 'what was done in a clinic': get((world) => `${CLINIC(world)}/audit`) },
  exportClinicAudit: {
    'what was done in a clinic': get((world) => `${CLINIC(world)}/audit.csv`),
  },
  requestExport: {
    'a copy of their own data': request('exports', () => undefined, {}),
    "a copy of the patient's data": request('exports', ({ patient }) => patient.patientId, {}),
    "a copy of a caller's data, who has no account": request('exports', registered, {}),
  },
  listExports: {
    'a copy that the patient asked for': http<string>({
      prepare: copy,
      isRepeatable: true,
      request: () => ({ url: `${BASE}/exports` }),
      shows: (response, _world, id) => response.body.includes(id),
    }),
  },
  getExport: { 'a copy that the patient asked for': of(copy, (id) => `exports/${id}`) },
  downloadExport: { 'a copy that the patient asked for': of(copy, (id) => `exports/${id}/file`) },
  requestErasure: {
    // Who works for a clinic leaves it first, which only the person is told.
    'their own data': request('erasures', () => undefined, { reached: [409] }),
    'the data of the patient, who has an account': request(
      'erasures',
      ({ patient }) => patient.patientId,
      // Whoever acts for somebody with an account is told to let them do it.
      { refused: [409] },
    ),
    'the data of a caller, who has no account': request('erasures', registered, {}),
    "the data of the guardian's child": request('erasures', childOf, {}),
  },
  getErasure: { 'an erasure that the patient asked for': of(previewed, (id) => `erasures/${id}`) },
  confirmErasure: {
    'an erasure that somebody else asked for': http<string>({
      prepare: someoneElses,
      request: (_world, id) => ({
        method: 'POST',
        url: `${BASE}/erasures/${id}/confirm`,
        payload: {},
      }),
    }),
  },
  getReceipt: { 'a receipt whose number they know': of(receipt, (id) => `receipts/${id}`) },
  getReceiptPdf: { 'a receipt whose number they know': of(receipt, (id) => `receipts/${id}/pdf`) },
  readRestriction: {
    'whether the patient has restricted the use of their data': read('restriction')(
      ({ patient }) => patient.patientId,
    ),
  },
  restrictProcessing: {
    [PATIENTS]: http({
      request: ({ patient }) => ({
        method: 'PUT',
        url: RESTRICTION,
        payload: { patientId: patient.patientId, ...ground },
      }),
      tidy: lift,
    }),
  },
  liftRestriction: {
    [PATIENTS]: http({
      request: ({ patient }) => ({
        method: 'DELETE',
        url: `${RESTRICTION}?patientId=${patient.patientId}`,
      }),
    }),
  },
  listRestrictions: {
    'which patients of a clinic have restricted the use of their data': get(
      (world) => `${CLINIC(world)}/restrictions`,
    ),
  },
  listPurgeReports: { 'what the nightly purges deleted': get(`${BASE}/purge-reports`) },
  listPrivacyRequests: { 'how copies and erasures stand': get(`${BASE}/requests`) },
  retryPrivacyRequest: {
    'a copy that failed': http<string>({
      prepare: failedCopy,
      isRepeatable: true,
      request: (_world, id) => ({ method: 'POST', url: `${BASE}/requests/${id}/retry` }),
    }),
  },
};
