import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import type { DB } from '../store/types.gen.ts';
import {
  changeMembership,
  leave,
  readPeople,
  readPerson,
  removeMembership,
} from '../usecases/manage-people.ts';
import { readApplicant } from '../usecases/read-applicant.ts';
import * as schemas from './people-schemas.ts';

const tags = ['identity'];
const CLINIC = '/api/v1/identity/clinics/:clinicId';
const PLATFORM = '/api/v1/identity/platform';
const clinicId = z.uuid();
const accountId = z.uuid();
const membershipId = z.uuid();

/** Who works where, by whose word, and since when. */
export function peopleRoutes(app: HubServer, kernel: Kernel<DB>): void {
  clinicRoutes(app, kernel);
  platformRoutes(app, kernel);
  app.get(
    '/api/v1/identity/accounts/:accountId',
    {
      config: { access: rules.readApplicant },
      schema: {
        tags,
        operationId: 'getApplicant',
        summary: 'Whose application it is, for those who check it',
        params: z.strictObject({ accountId }),
        response: { 200: schemas.Applicant },
      },
    },
    async ({ actor, params }) => {
      const { id, email, roles } = await readApplicant(kernel, actor, params.accountId);
      return { id, email, roles };
    },
  );

  app.delete(
    '/api/v1/identity/memberships/:membershipId',
    {
      config: { access: rules.leaveClinic, fresh: true },
      schema: {
        tags,
        operationId: 'leaveClinic',
        summary: 'Give up a role of your own',
        params: z.strictObject({ membershipId }),
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await leave(kernel, actor, params.membershipId);
      return reply.status(204).send(null);
    },
  );
}

function clinicRoutes(app: HubServer, kernel: Kernel<DB>): void {
  const access = rules.managePeople;
  app.get(
    `${CLINIC}/people`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listPeople',
        summary: 'Who works at a clinic, and by whose word',
        params: z.strictObject({ clinicId }),
        response: { 200: schemas.People },
      },
    },
    async ({ actor, params }) => ({
      items: schemas.People.parse({ items: await readPeople(kernel, actor, params.clinicId) })
        .items,
    }),
  );

  app.get(
    `${CLINIC}/people/:accountId`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'getPerson',
        summary: 'Why somebody has which rights at a clinic',
        params: z.strictObject({ clinicId, accountId }),
        response: { 200: schemas.Person },
      },
    },
    async ({ actor, params }) =>
      schemas.Person.parse(await readPerson(kernel, actor, params.clinicId, params.accountId)),
  );

  app.patch(
    `${CLINIC}/memberships/:membershipId`,
    {
      config: { access, fresh: true },
      schema: {
        tags,
        operationId: 'updateMembership',
        summary: 'Suspend a role, lift that, or change the name that colleagues see',
        params: z.strictObject({ clinicId, membershipId }),
        body: schemas.MembershipChange,
        response: { 200: schemas.Person },
      },
    },
    async ({ actor, params, body }) =>
      schemas.Person.parse(
        await changeMembership(kernel, actor, params.clinicId, params.membershipId, body),
      ),
  );

  app.delete(
    `${CLINIC}/memberships/:membershipId`,
    {
      config: { access, fresh: true },
      schema: {
        tags,
        operationId: 'removeMembership',
        summary: 'Take a role away, at once',
        params: z.strictObject({ clinicId, membershipId }),
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await removeMembership(kernel, actor, params.clinicId, params.membershipId);
      return reply.status(204).send(null);
    },
  );
}

function platformRoutes(app: HubServer, kernel: Kernel<DB>): void {
  const access = rules.managePlatformPeople;
  app.get(
    `${PLATFORM}/people`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listPlatformPeople',
        summary: "The platform's administrators and health authorities",
        response: { 200: schemas.People },
      },
    },
    async ({ actor }) => ({
      items: schemas.People.parse({ items: await readPeople(kernel, actor, null) }).items,
    }),
  );

  app.patch(
    `${PLATFORM}/memberships/:membershipId`,
    {
      config: { access, fresh: true },
      schema: {
        tags,
        operationId: 'updatePlatformMembership',
        summary: 'Suspend a role of the platform, lift that, or change the name',
        params: z.strictObject({ membershipId }),
        body: schemas.MembershipChange,
        response: { 200: schemas.Person },
      },
    },
    async ({ actor, params, body }) =>
      schemas.Person.parse(await changeMembership(kernel, actor, null, params.membershipId, body)),
  );

  app.delete(
    `${PLATFORM}/memberships/:membershipId`,
    {
      config: { access, fresh: true },
      schema: {
        tags,
        operationId: 'removePlatformMembership',
        summary: 'Take a role of the platform away, at once',
        params: z.strictObject({ membershipId }),
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await removeMembership(kernel, actor, null, params.membershipId);
      return reply.status(204).send(null);
    },
  );
}
