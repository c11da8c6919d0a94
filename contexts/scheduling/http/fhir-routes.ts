import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { z } from 'zod';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, notFound } from '@hub/kernel/errors.ts';
import { FHIR_JSON, speakFhir } from '@hub/kernel/http/fhir.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { Search } from '../fhir/query.ts';
import { answerOf, bookingOf, cancellationOf } from '../fhir/requests.ts';
import { appointmentOf, responseOf } from '../fhir/resources.ts';
import * as rules from '../rules.ts';
import { appointmentStore } from '../store/appointments.ts';
import type { DB } from '../store/types.gen.ts';
import { bookAppointment } from '../usecases/book-appointment.ts';
import { cancelAppointment } from '../usecases/cancel-appointment.ts';
import { approveAppointment, declineAppointment } from '../usecases/decide-request.ts';
import * as fhirSearch from '../usecases/search-fhir.ts';
import type { Page } from '../usecases/search-fhir.ts';

const BASE = '/fhir/R4';
const MOST_BYTES = 64 * 1024;
const OfId = z.strictObject({ id: z.string().max(64) });

/** Scheduling as FHIR R4: read from its own tables, and written by the same use cases as everywhere. */
export async function fhirRoutes(server: HubServer, kernel: Kernel<DB>): Promise<void> {
  await server.register(
    async (app) => {
      speakFhir(app, kernel);
      offerResources(app, kernel);
      appointmentResources(app, kernel);
      responseResources(app, kernel);
    },
    { prefix: BASE },
  );
}

const route = (access: Rule, operationId: string, summary: string) => ({
  config: { access },
  bodyLimit: MOST_BYTES,
  schema: { operationId, summary, tags: ['fhir'] },
});
const ofId = (access: Rule, operationId: string, summary: string) => {
  const { schema, ...rest } = route(access, operationId, summary);
  return { ...rest, schema: { ...schema, params: OfId } };
};

function offerResources(app: HubServer, kernel: Kernel<DB>): void {
  const { readOffer } = rules;
  app.get(
    '/Schedule',
    route(readOffer, 'searchSchedule', 'What a practitioner offers'),
    async (request, reply) => {
      const search = new Search(request.query, ['actor', 'date'], ['date']);
      return page(kernel, request, reply, search, await fhirSearch.searchSchedules(kernel, search));
    },
  );
  app.get(
    '/Schedule/:id',
    ofId(readOffer, 'readSchedule', 'One offer'),
    async ({ params }, reply) => one(reply, await fhirSearch.readSchedule(kernel, params.id)),
  );
  app.get(
    '/Slot',
    route(readOffer, 'searchSlot', 'Free slots of a schedule'),
    async (request, reply) => {
      const search = new Search(request.query, ['schedule', 'start', 'status'], ['start']);
      const found = await fhirSearch.searchSlotResources(kernel, search);
      return page(kernel, request, reply, search, found);
    },
  );
  app.get('/Slot/:id', ofId(readOffer, 'readSlot', 'One free slot'), async ({ params }, reply) =>
    one(reply, await fhirSearch.readSlot(kernel, params.id)),
  );
}

const APPOINTMENT_PARAMETERS = ['_id', 'patient', 'practitioner', 'actor', 'date', 'status'];

function appointmentResources(app: HubServer, kernel: Kernel<DB>): void {
  const { readAppointment: mayRead } = rules;
  const search = async (request: FastifyRequest, reply: FastifyReply, query: unknown) => {
    const wanted = new Search(query, APPOINTMENT_PARAMETERS, ['date']);
    const found = await fhirSearch.searchAppointments(kernel, request.actor, wanted);
    return page(kernel, request, reply, wanted, found);
  };
  app.get(
    '/Appointment',
    route(mayRead, 'searchAppointment', 'Search appointments'),
    async (request, reply) => search(request, reply, request.query),
  );
  app.post(
    '/Appointment/_search',
    route(mayRead, 'searchByPostAppointment', 'Search appointments by POST'),
    async (request, reply) => search(request, reply, request.body),
  );
  app.get(
    '/Appointment/:id',
    ofId(mayRead, 'readAppointment', 'Read an appointment'),
    async ({ actor, params }, reply) =>
      one(reply, appointmentOf(await appointmentStore(kernel, actor).get(known(params.id)))),
  );
  app.post(
    '/Appointment',
    route(rules.bookAppointment, 'createAppointment', 'Book an appointment'),
    async ({ actor, body, headers }, reply) => {
      const key = headers['idempotency-key'];
      const booked = await bookAppointment(
        kernel,
        actor,
        bookingOf(body),
        typeof key === 'string' && key.length > 0 && key.length <= 100 ? key : undefined,
      );
      reply.status(201).header('location', `${BASE}/Appointment/${booked.id}`);
      return one(reply, appointmentOf(booked));
    },
  );
  app.put(
    '/Appointment/:id',
    ofId(rules.cancelAppointment, 'updateAppointment', 'Cancel an appointment'),
    async ({ actor, params, body, headers }, reply) => {
      const id = known(params.id);
      const { start } = cancellationOf(body, id);
      const present = await appointmentStore(kernel, actor).get(id);
      requireVersion(headers['if-match'], present.revision);
      if (start !== undefined && Date.parse(start) !== Date.parse(present.start))
        throw conflict('only_cancellation', 'An appointment is not moved in this way');
      return one(reply, appointmentOf(await cancelAppointment(kernel, actor, id, {})));
    },
  );
}

function responseResources(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/AppointmentResponse',
    route(rules.readAppointment, 'searchAppointmentResponse', 'What both sides have said'),
    async (request, reply) => {
      const search = new Search(request.query, ['appointment', 'actor']);
      const found = await fhirSearch.searchResponses(kernel, request.actor, search);
      return page(kernel, request, reply, search, found);
    },
  );
  app.get(
    '/AppointmentResponse/:id',
    ofId(rules.readAppointment, 'readAppointmentResponse', 'What one side has said'),
    async ({ actor, params }, reply) =>
      one(reply, await fhirSearch.readResponse(kernel, actor, params.id)),
  );
  app.post(
    '/AppointmentResponse',
    route(rules.decideRequest, 'createAppointmentResponse', 'Approve or decline a request'),
    async ({ actor, body }, reply) => {
      const { appointmentId, isAccepted, reason } = answerOf(body);
      const decided = isAccepted
        ? await approveAppointment(kernel, actor, appointmentId)
        : await declineAppointment(kernel, actor, appointmentId, { reason });
      const response = responseOf(decided, 'practitioner');
      reply.status(201).header('location', `${BASE}/AppointmentResponse/${response.id}`);
      return one(reply, response);
    },
  );
}

/** Ids are UUIDs: anything else names nothing. */
function known(id: string): string {
  if (!z.uuid().safeParse(id).success) throw notFound('Appointment');
  return id;
}

/** A change names the version that it was made for (RFC 9110, 13.1.1). */
function requireVersion(header: string | undefined, revision: number): void {
  if (header === undefined)
    throw new AppError('if_match_required', 'If-Match with the ETag that was read is wanted', {
      status: 428,
    });
  const [, version] = /^(?:W\/)?"(\d{1,9})"$/.exec(header) ?? [];
  if (version === undefined)
    throw new AppError('if_match_invalid', 'If-Match must be one ETag such as W/"3"');
  if (Number(version) !== revision)
    throw new AppError('version_conflict', 'It was changed in the meantime', { status: 412 });
}

function one(reply: FastifyReply, resource: Resource): FastifyReply {
  if (resource.meta?.versionId !== undefined)
    reply.header('etag', `W/"${resource.meta.versionId}"`);
  return reply.header('cache-control', 'no-store').type(FHIR_JSON).send(resource);
}

function page(
  { config }: Kernel<DB>,
  request: FastifyRequest,
  reply: FastifyReply,
  search: Search,
  { items, next }: Page<Resource>,
): FastifyReply {
  const path = request.url.split('?', 1)[0]!.replace(/\/_search$/, '');
  const address = `${config.publicUrl ?? `${request.protocol}://${request.host}`}${path}`;
  const bundle: Bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: search.link(address, search.cursor) },
      ...(next === undefined ? [] : [{ relation: 'next', url: search.link(address, next) }]),
    ],
    ...(items.length > 0 && {
      entry: items.map((resource) => ({
        fullUrl: `${address}/${resource.id ?? ''}`,
        resource,
        search: { mode: 'match' as const },
      })),
    }),
  };
  return reply.header('cache-control', 'no-store').type(FHIR_JSON).send(bundle);
}
