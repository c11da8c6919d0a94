import type { paths } from '@hub/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Composition, Encounter, Patient } from '@medplum/fhirtypes';
import { api, call } from '../../app/api.ts';
import { fhir } from '../../app/fhir.ts';

type Json<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Availability = Json<'/api/v1/scheduling/practitioners/{practitionerId}/availability'>;
export type WeeklyHours = Availability['weekly'][number];
export type DateOverride =
  Json<'/api/v1/scheduling/practitioners/{practitionerId}/availability/overrides'>['items'][number];
export type DayHours = DateOverride['hours'][number];
export type Appointment = Json<'/api/v1/scheduling/appointments'>['items'][number];
export type WaitingRoom = Json<'/api/v1/consultation/waiting-room'>;

/** The most appointments that one range shows; a week of quarter-hours is below it. */
const MOST_APPOINTMENTS = 200;
/** FHIR servers cap a page; this hub's cap. */
const MOST_RESOURCES = '200';

/** A practitioner's appointments between two instants (ISO 8601), in order. */
export function appointmentsQuery(practitionerId: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['scheduling', 'appointments', { practitionerId, from, to }],
    queryFn: async ({ signal }) => {
      const query = { practitionerId, from, to, order: 'asc' as const, limit: MOST_APPOINTMENTS };
      return (await call(api.GET('/api/v1/scheduling/appointments', { params: { query }, signal })))
        .items;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** A patient's appointments with a practitioner that are not over yet. */
export function comingWithQuery(practitionerId: string, patientId: string, from: string) {
  return queryOptions({
    queryKey: ['scheduling', 'appointments', { practitionerId, patientId, from }],
    queryFn: async ({ signal }) => {
      const query = {
        practitionerId,
        patientId,
        from,
        state: 'booked' as const,
        order: 'asc' as const,
      };
      return (await call(api.GET('/api/v1/scheduling/appointments', { params: { query }, signal })))
        .items;
    },
  });
}

/** Who waits, and who is in a visit. The waiting room's own socket is quicker; this is for lists. */
export function waitingRoomQuery(practitionerId: string) {
  return queryOptions({
    queryKey: ['consultation', 'waiting-room', practitionerId],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/consultation/waiting-room', {
          params: { query: { practitionerId } },
          signal,
        }),
      ),
    refetchInterval: 10_000,
  });
}

export function availabilityQuery(practitionerId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'availability', practitionerId],
    queryFn: ({ signal }) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/availability';
      return call(api.GET(path, { params: { path: { practitionerId } }, signal }));
    },
    // While somebody edits, nothing may change below their hands; a stale save is refused by version.
    staleTime: Infinity,
  });
}

/** Other hours than those of the week, from a date on for a year. */
export function overridesQuery(practitionerId: string, from: string) {
  const [year, rest] = [from.slice(0, 4), from.slice(4)];
  const to = `${Number(year) + 1}${rest === '-02-29' ? '-02-28' : rest}`;
  return queryOptions({
    queryKey: ['scheduling', 'overrides', practitionerId, from],
    queryFn: async ({ signal }) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/availability/overrides';
      const params = { path: { practitionerId }, query: { from, to } };
      return (await call(api.GET(path, { params, signal }))).items;
    },
  });
}

/** Patients by id in one request, as far as they are in the reader's care. */
export function patientsByIdQuery(ids: readonly string[]) {
  const sorted = [...new Set(ids)].sort();
  return queryOptions({
    queryKey: ['fhir', 'Patient', 'by-id', sorted],
    queryFn: async ({ signal }) => {
      const found = await fhir.search(
        'Patient',
        { _id: sorted.join(','), _count: MOST_RESOURCES },
        signal,
      );
      return new Map(found.map((patient): [string, Patient] => [patient.id ?? '', patient]));
    },
    enabled: sorted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}

/** What became of visits, by id: planned, in progress, finished or cancelled. */
export function encounterStatesQuery(ids: readonly string[]) {
  const sorted = [...new Set(ids)].sort();
  return queryOptions({
    queryKey: ['fhir', 'Encounter', 'by-id', sorted],
    queryFn: async ({ signal }) => {
      const found = await fhir.search(
        'Encounter',
        { _id: sorted.join(','), _count: MOST_RESOURCES },
        signal,
      );
      return new Map(found.map((one): [string, Encounter['status']] => [one.id ?? '', one.status]));
    },
    enabled: sorted.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

/** Patients in care whose name matches; all of them for an empty name. */
export function patientSearchQuery(name: string) {
  return queryOptions({
    queryKey: ['fhir', 'Patient', 'search', name],
    queryFn: ({ signal }) =>
      fhir.search(
        'Patient',
        { ...(name && { name }), _sort: 'family', _count: MOST_RESOURCES },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

export function patientQuery(id: string) {
  return queryOptions({
    queryKey: ['fhir', 'Patient', id],
    queryFn: ({ signal }) => fhir.read('Patient', id, signal),
  });
}

/** The visits of a patient, newest first. */
export function encountersQuery(patientId: string) {
  return queryOptions({
    queryKey: ['fhir', 'Encounter', 'of', patientId],
    queryFn: ({ signal }) =>
      fhir.search(
        'Encounter',
        { patient: patientId, _sort: '-date', _count: MOST_RESOURCES },
        signal,
      ),
  });
}

/** The notes about a patient, newest first: signed ones and drafts. */
export function notesQuery(patientId: string) {
  return queryOptions({
    queryKey: ['fhir', 'Composition', 'of', patientId],
    queryFn: ({ signal }): Promise<Composition[]> =>
      fhir.search(
        'Composition',
        { patient: patientId, _sort: '-date', _count: MOST_RESOURCES },
        signal,
      ),
  });
}
