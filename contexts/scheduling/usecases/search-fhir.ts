import type { Appointment, AppointmentResponse, Schedule, Slot } from '@medplum/fhirtypes';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, notFound } from '@hub/kernel/errors.ts';
import { scheduleOfId, slotOfId } from '../fhir/ids.ts';
import { requireUuid, unsearchable } from '../fhir/query.ts';
import type { Search } from '../fhir/query.ts';
import { SIDES, appointmentOf, responseOf, scheduleOf, slotOf } from '../fhir/resources.ts';
import type { Side } from '../fhir/resources.ts';
import type { AppointmentQuery } from '../schemas/appointments.ts';
import { appointmentStore } from '../store/appointments.ts';
import type { DB } from '../store/types.gen.ts';
import { listOfferedTypes } from '../store/visit-types.ts';
import { searchSlots } from './search-slots.ts';

/** A page of what was searched for; `next` where more follow. */
export interface Page<Resource> {
  items: Resource[];
  next?: string | undefined;
}

/** Schedules of one practitioner, one for each visit type that they offer. */
export async function searchSchedules(kernel: Kernel<DB>, search: Search): Promise<Page<Schedule>> {
  const actor = search.reference('actor', 'Practitioner');
  if (actor === undefined) throw unsearchable('actor', 'Name the practitioner');
  const now = kernel.clock.now().getTime();
  const types = await listOfferedTypes(kernel.db, requireUuid('actor', actor.id));
  const { from, to } = search.range('date');
  return {
    items: types
      .map((type) => scheduleOf(actor.id, type, now))
      .filter(
        ({ planningHorizon }) =>
          (to === undefined || to.getTime() > now) &&
          (from === undefined || from < new Date(planningHorizon!.end!)),
      ),
  };
}

export async function readSchedule(kernel: Kernel<DB>, id: string): Promise<Schedule> {
  const key = scheduleOfId(id);
  const types = key ? await listOfferedTypes(kernel.db, key.practitionerId) : [];
  const type = types.find((one) => one.id === key?.visitTypeId);
  if (!key || !type) throw notFound('Schedule');
  return scheduleOf(key.practitionerId, type, kernel.clock.now().getTime());
}

/** Free slots of one schedule: of the next 14 days unless `start` says otherwise, at most 62 days at once. */
export async function searchSlotResources(kernel: Kernel<DB>, search: Search): Promise<Page<Slot>> {
  const named = search.reference('schedule', 'Schedule');
  const key = named && scheduleOfId(named.id);
  if (!key) throw unsearchable('schedule', 'Name the schedule');
  if (search.codes('status')?.includes('free') === false) return { items: [] };
  const { from, to } = search.range('start');
  const start = search.cursor === undefined ? from : cursorMoment(search.cursor);
  const { slots } = await searchSlots(kernel, key.practitionerId, {
    visitTypeId: key.visitTypeId,
    ...(start !== undefined && { from: start.toISOString() }),
    ...(to !== undefined && { to: to.toISOString() }),
  });
  const page = slots.slice(0, search.count);
  return {
    items: page.map(({ start: begin, end }) => slotOf({ ...key, start: begin, end })),
    // Only with an end is it known where the last page ends.
    next:
      slots.length > page.length ? new Date(slots[page.length]!.start).toISOString() : undefined,
  };
}

function cursorMoment(cursor: string): Date {
  const moment = new Date(cursor);
  if (Number.isNaN(moment.getTime())) throw unsearchable('_cursor', 'Not a cursor of this search');
  return moment;
}

/** A slot as long as it is free. */
export async function readSlot(kernel: Kernel<DB>, id: string): Promise<Slot> {
  const key = slotOfId(id);
  if (!key || key.start > MOST_DATE) throw notFound('Slot');
  const from = new Date(key.start);
  const { slots } = await searchSlots(kernel, key.practitionerId, {
    visitTypeId: key.visitTypeId,
    from: from.toISOString(),
    to: new Date(key.start + 60_000).toISOString(),
  });
  const slot = slots.find(({ start }) => start === key.start);
  if (!slot) throw notFound('Slot');
  return slotOf({ ...key, end: slot.end });
}

/** The year 3000. */
const MOST_DATE = 32_503_680_000_000;

/** Appointments that the actor may see, by the same predicate as everywhere; with the audit row of each. */
export async function searchAppointments(
  kernel: Kernel<DB>,
  actor: Actor,
  search: Search,
): Promise<Page<Appointment>> {
  const id = search.text('_id');
  if (id !== undefined) return { items: await oneById(kernel, actor, id) };
  const { from, to } = search.range('date');
  const who = search.reference('actor', 'Patient', 'Practitioner');
  const patientId = search.uuid('patient', 'Patient') ?? idOf(who, 'Patient');
  const practitionerId = search.uuid('practitioner', 'Practitioner') ?? idOf(who, 'Practitioner');
  const query: AppointmentQuery = {
    order: 'asc',
    limit: search.count,
    ...(patientId !== undefined && { patientId }),
    ...(practitionerId !== undefined && { practitionerId }),
    ...(from !== undefined && { from: from.toISOString() }),
    ...(to !== undefined && { to: to.toISOString() }),
    ...(search.cursor !== undefined && { cursor: search.cursor }),
  };
  const { items, nextCursor } = await appointmentStore(kernel, actor).list(query);
  const statuses = search.codes('status');
  return {
    // FHIR's date is the start; a page with fewer than asked is allowed, and its next link goes on.
    items: items
      .filter(({ start }) => from === undefined || new Date(start) >= from)
      .map(appointmentOf)
      .filter(({ status }) => statuses === undefined || statuses.includes(status ?? '')),
    next: nextCursor ?? undefined,
  };
}

const idOf = (found: { type: string; id: string } | undefined, type: string) =>
  found?.type === type ? requireUuid('actor', found.id) : undefined;

async function oneById(kernel: Kernel<DB>, actor: Actor, id: string): Promise<Appointment[]> {
  try {
    return [appointmentOf(await appointmentStore(kernel, actor).get(requireUuid('_id', id)))];
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return [];
    throw error;
  }
}

/** What both sides have said to one appointment. */
export async function searchResponses(
  kernel: Kernel<DB>,
  actor: Actor,
  search: Search,
): Promise<Page<AppointmentResponse>> {
  const appointment = search.uuid('appointment', 'Appointment');
  if (appointment === undefined) throw unsearchable('appointment', 'Name the appointment');
  const who = search.reference('actor', 'Patient', 'Practitioner');
  const booked = await appointmentStore(kernel, actor)
    .get(appointment)
    .catch((error: unknown) => {
      if (error instanceof AppError && error.status === 404) return undefined;
      throw error;
    });
  const items = booked ? SIDES.map((side) => responseOf(booked, side)) : [];
  const wanted = who && `${who.type}/${who.id}`;
  return {
    items: items.filter(({ actor: said }) => wanted === undefined || said?.reference === wanted),
  };
}

export async function readResponse(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<AppointmentResponse> {
  const [, appointmentId, side] = /^([0-9a-f-]{36})\.(patient|practitioner)$/.exec(id) ?? [];
  if (appointmentId === undefined) throw notFound('AppointmentResponse');
  return responseOf(await appointmentStore(kernel, actor).get(appointmentId), side as Side);
}
