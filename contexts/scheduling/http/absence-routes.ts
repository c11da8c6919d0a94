import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import {
  Absence,
  AbsenceInput,
  AbsenceList,
  AbsenceQuery,
  AbsenceSpan,
  AffectedVisits,
  DecisionOutcomes,
  VisitConflicts,
  VisitDecisions,
} from '../schemas/absences.ts';
import { listAbsences } from '../store/absences.ts';
import type { DB } from '../store/types.gen.ts';
import { decideVisits } from '../usecases/decide-visits.ts';
import { listConflicts, planAbsence, previewAbsence } from '../usecases/plan-absence.ts';
import { changeAbsence, createAbsence, endAbsence } from '../usecases/save-absence.ts';

const tags = ['scheduling'];
const config = { access: rules.manageAbsence };
const OfPractitioner = z.strictObject({ practitionerId: z.uuid() });
const OfAbsence = z.strictObject({ absenceId: z.uuid() });

/** When practitioners are away, and what becomes of their visits. */
export function absenceRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/practitioners/:practitionerId/absences',
    {
      config,
      schema: {
        tags,
        operationId: 'listAbsences',
        summary: 'When a practitioner is away',
        params: OfPractitioner,
        querystring: AbsenceQuery,
        response: { 200: AbsenceList },
      },
    },
    async ({ actor, params, query }) => ({
      items: await listAbsences(kernel, actor, params.practitionerId, query),
    }),
  );

  app.post(
    '/api/v1/scheduling/practitioners/:practitionerId/absences',
    {
      config,
      schema: {
        tags,
        operationId: 'createAbsence',
        summary: 'Be away: nothing can be booked then, and what is booked stays until decided',
        params: OfPractitioner,
        body: AbsenceInput,
        response: { 201: Absence },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.status(201).send(await createAbsence(kernel, actor, params.practitionerId, body)),
  );

  app.post(
    '/api/v1/scheduling/practitioners/:practitionerId/absences/preview',
    {
      config,
      schema: {
        tags,
        operationId: 'previewAbsence',
        summary: 'Which visits an absence would meet, and where each could go',
        params: OfPractitioner,
        body: AbsenceSpan,
        response: { 200: AffectedVisits },
      },
    },
    async ({ actor, params, body }) => ({
      items: await previewAbsence(kernel, actor, params.practitionerId, body),
    }),
  );

  app.get(
    '/api/v1/scheduling/practitioners/:practitionerId/conflicts',
    {
      config,
      schema: {
        tags,
        operationId: 'listConflicts',
        summary: 'Visits to come while the practitioner is away or busy elsewhere',
        params: OfPractitioner,
        response: { 200: VisitConflicts },
      },
    },
    async ({ actor, params }) => ({
      items: await listConflicts(kernel, actor, params.practitionerId),
    }),
  );

  app.put(
    '/api/v1/scheduling/absences/:absenceId',
    {
      config,
      schema: {
        tags,
        operationId: 'changeAbsence',
        summary: 'Change an absence',
        params: OfAbsence,
        body: AbsenceInput,
        response: { 200: Absence },
      },
    },
    async ({ actor, params, body }) => changeAbsence(kernel, actor, params.absenceId, body),
  );

  app.post(
    '/api/v1/scheduling/absences/:absenceId/end',
    {
      config,
      schema: {
        tags,
        operationId: 'endAbsence',
        summary: 'Call an absence off',
        params: OfAbsence,
        response: { 200: Absence },
      },
    },
    async ({ actor, params }) => endAbsence(kernel, actor, params.absenceId),
  );

  app.get(
    '/api/v1/scheduling/absences/:absenceId/visits',
    {
      config,
      schema: {
        tags,
        operationId: 'planAbsence',
        summary: 'The visits that still lie in an absence, and where each could go',
        params: OfAbsence,
        response: { 200: AffectedVisits },
      },
    },
    async ({ actor, params }) => ({ items: await planAbsence(kernel, actor, params.absenceId) }),
  );

  app.post(
    '/api/v1/scheduling/absences/:absenceId/visits',
    {
      config,
      schema: {
        tags,
        operationId: 'decideVisits',
        summary: 'Keep, move or cancel the visits in an absence, each by itself',
        params: OfAbsence,
        body: VisitDecisions,
        response: { 200: DecisionOutcomes },
      },
    },
    async ({ actor, params, body }) => ({
      items: await decideVisits(kernel, actor, params.absenceId, body.decisions),
    }),
  );
}
