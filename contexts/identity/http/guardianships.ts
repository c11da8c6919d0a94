import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { forbidden } from '@hub/kernel/errors.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { CONSENT, CUSTODY } from '../domain/guardianship.ts';
import * as rules from '../rules.ts';
import type { DB } from '../store/types.gen.ts';
import {
  createDependant,
  endGuardianship,
  inviteGuardian,
  inviteSelf,
  readGuardianships,
  withdrawGuardianInvitation,
} from '../usecases/manage-guardianships.ts';
import * as schemas from './people-schemas.ts';

const tags = ['identity'];
const BASE = '/api/v1/identity/guardianships';
const invited = { 201: schemas.GuardianInvitation };

/** Acting for a child or for an adult who asks for it. */
export function guardianshipRoutes(app: HubServer, kernel: Kernel<DB>): void {
  textRoutes(app);
  ownRoutes(app, kernel);
  wishRoutes(app, kernel);
}

function textRoutes(app: HubServer): void {
  app.get(
    '/api/v1/identity/guardianship-texts',
    {
      config: { access: rules.readInvitation },
      schema: {
        tags,
        operationId: 'getGuardianshipTexts',
        summary: 'What is declared when somebody acts for somebody else',
        response: { 200: schemas.GuardianshipTexts },
      },
    },
    async () => ({ custody: CUSTODY, consent: CONSENT }),
  );
}

function ownRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/identity/dependants',
    {
      config: { access: rules.createDependant },
      schema: {
        tags,
        operationId: 'createDependant',
        summary: 'Begin to act for a child without an account',
        body: schemas.DependantInput,
        response: { 201: schemas.Guardianship },
      },
    },
    async (request, reply) => {
      const { accountId } = signedIn(request);
      const row = await createDependant(kernel, request.actor, request.body);
      return reply.status(201).send(schemas.shownGuardianship(row, accountId));
    },
  );

  app.get(
    BASE,
    {
      config: { access: rules.ownGuardianships },
      schema: {
        tags,
        operationId: 'listGuardianships',
        summary: 'For whom you act, and who acts for you',
        response: { 200: schemas.Guardianships },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const { items, invitations } = await readGuardianships(kernel, actor);
      const now = kernel.clock.now();
      return {
        items: items.map((row) => schemas.shownGuardianship(row, actor.accountId)),
        invitations: invitations.map((row) => schemas.shownGuardianInvitation(row, now)),
      };
    },
  );

  app.delete(
    `${BASE}/:guardianshipId`,
    {
      config: { access: rules.ownGuardianships },
      schema: {
        tags,
        operationId: 'endGuardianship',
        summary: 'End a guardianship, from either side',
        params: z.strictObject({ guardianshipId: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await endGuardianship(kernel, actor, params.guardianshipId);
      return reply.status(204).send(null);
    },
  );
}

function wishRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    `${BASE}/invitations`,
    {
      config: { access: rules.inviteGuardian },
      schema: {
        tags,
        operationId: 'inviteGuardian',
        summary: 'Ask somebody to act for you, or for your child as you do',
        body: schemas.GuardianInput,
        response: invited,
      },
    },
    async ({ actor, body }, reply) => {
      const row = await inviteGuardian(kernel, actor, body);
      return reply.status(201).send(schemas.shownGuardianInvitation(row, kernel.clock.now()));
    },
  );

  app.post(
    `${BASE}/handovers`,
    {
      config: { access: rules.handOver, fresh: true },
      schema: {
        tags,
        operationId: 'inviteSelf',
        summary: 'Give a dependant an account of their own',
        body: schemas.HandoverInput,
        response: invited,
      },
    },
    async ({ actor, body }, reply) => {
      const row = await inviteSelf(kernel, actor, body);
      return reply.status(201).send(schemas.shownGuardianInvitation(row, kernel.clock.now()));
    },
  );

  app.delete(
    `${BASE}/invitations/:invitationId`,
    {
      config: { access: rules.ownGuardianships },
      schema: {
        tags,
        operationId: 'withdrawGuardianInvitation',
        summary: 'Take back an invitation that you sent',
        params: z.strictObject({ invitationId: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await withdrawGuardianInvitation(kernel, actor, params.invitationId);
      return reply.status(204).send(null);
    },
  );
}

function signedIn({ actor }: FastifyRequest): AccountActor {
  if (actor.kind !== 'account') throw forbidden();
  return actor;
}
