import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { get, http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { Booking, Person, World } from '../world.ts';

const BASE = '/api/v1/scheduling';
/** An address inside our own network: whoever may connect it is told that it will not do. */
const INSIDE = 'https://127.0.0.1/';
const sources = ({ a }: World): string =>
  `${BASE}/practitioners/${a.doctor.practitionerId}/calendars`;
const caller = (): string => `203.0.${randomInt(256)}.${randomInt(1, 255)}`;

const download = http<Booking>({
  prepare: (world) => world.book(),
  isRepeatable: true,
  request: (_world, { id }) => ({ url: `${BASE}/appointments/${id}/calendar` }),
});

/** A calendar that the treating doctor has connected. */
async function connected({ hub, a }: World): Promise<string> {
  const id = randomUUID();
  await hub.owner.query(
    `insert into scheduling.calendar_source
      (id, practitioner_id, clinic_id, kind, name, url_sealed, created_by, created_at, next_at)
      values ($1, $2, $3, 'ics', 'Private', $4, $5, now(), now() + interval '1 day')`,
    [
      id,
      a.doctor.practitionerId,
      a.clinicId,
      hub.secrets.encrypt(INSIDE, `scheduling.calendar_source.url/${id}`),
      a.doctor.accountId,
    ],
  );
  return id;
}

const ofSource = (
  call: (url: string) => { method: 'POST' | 'PATCH' | 'DELETE'; url: string; payload?: object },
): Drive =>
  http<string>({
    prepare: connected,
    request: (world, id) => call(`${sources(world)}/${id}`),
    isPreparedEach: true,
  });

/** A private address of the patient's visits, made by the patient. */
async function feed({ hub, patient }: World): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into scheduling.calendar_feed (account_id, patient_id, token_hash, created_at)
      values ($1, $2, $3, now()) returning id`,
    [patient.accountId, patient.patientId, createHash('sha256').update(token).digest()],
  );
  return { id: rows[0]!.id, token };
}

const newFeed = (of: (world: World, person: Person | undefined) => object): Drive =>
  http({
    request: (world, _target, person) => ({
      method: 'POST',
      url: `${BASE}/calendar-feeds`,
      payload: of(world, person),
    }),
    tidy: async ({ hub }) => {
      await hub.owner.query('delete from scheduling.calendar_feed');
    },
  });

export const icalendarDrives: Drives = {
  downloadAppointmentCalendar: {
    'an appointment of the patient': download,
    'an appointment of a patient who has restricted the use of their data':
      whileRestricted(download),
  },
  listCalendarSources: { "a practitioner's other calendars": get(sources) },
  discoverCalendars: {
    "a practitioner's other calendars": http({
      request: (world) => ({
        method: 'POST',
        url: `${sources(world)}/discovery`,
        payload: { url: INSIDE, username: 'lena', password: 'secret' },
      }),
      reached: [422],
    }),
  },
  connectCalendar: {
    "a practitioner's other calendars": http({
      request: (world) => ({
        method: 'POST',
        url: sources(world),
        payload: { kind: 'ics', name: 'Private', url: INSIDE },
      }),
      reached: [422],
    }),
  },
  changeCalendar: {
    "a practitioner's other calendars": ofSource((url) => ({
      method: 'PATCH',
      url,
      payload: { name: 'Mine' },
    })),
  },
  syncCalendar: {
    "a practitioner's other calendars": ofSource((url) => ({ method: 'POST', url: `${url}/sync` })),
  },
  removeCalendar: {
    "a practitioner's other calendars": ofSource((url) => ({ method: 'DELETE', url })),
  },
  listCalendarFeeds: {
    'their own calendar addresses': get(`${BASE}/calendar-feeds`),
    'a calendar address that the patient made': http<{ id: string }>({
      prepare: feed,
      request: () => ({ url: `${BASE}/calendar-feeds` }),
      shows: ({ body }, _world, { id }) => body.includes(id),
    }),
  },
  createCalendarFeed: {
    "an address of the patient's visits": newFeed(({ patient }) => ({
      patientId: patient.patientId,
    })),
    "an address of a practitioner's visits": newFeed(({ a }) => ({
      practitionerId: a.doctor.practitionerId,
    })),
  },
  revokeCalendarFeed: {
    'a calendar address that the patient made': http<{ id: string }>({
      prepare: feed,
      request: (_world, { id }) => ({ method: 'DELETE', url: `${BASE}/calendar-feeds/${id}` }),
    }),
  },
  readCalendarFeed: {
    'a calendar address that they hold': http<{ token: string }>({
      prepare: feed,
      isRepeatable: true,
      request: (_world, { token }) => ({
        url: `${BASE}/feeds/${token}.ics`,
        remoteAddress: caller(),
      }),
    }),
    'a calendar address that they do not hold': http({
      request: () => ({
        url: `${BASE}/feeds/${randomBytes(32).toString('base64url')}.ics`,
        remoteAddress: caller(),
      }),
    }),
  },
};
