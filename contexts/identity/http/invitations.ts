import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import type { InvitationRow } from '../store/invitations.ts';
import type { DB } from '../store/types.gen.ts';
import {
  acceptInvitation,
  readInvitation,
  registerByInvitation,
} from '../usecases/accept-invitation.ts';
import {
  inviteToRole,
  readInvitations,
  resendInvitation,
  withdrawInvitation,
} from '../usecases/invite-people.ts';
import { refuseCrossSite } from './cookies.ts';
import * as schemas from './people-schemas.ts';

const tags = ['identity'];
const CLINIC = '/api/v1/identity/clinics/:clinicId/invitations';
const PLATFORM = '/api/v1/identity/platform/invitations';
const invitationId = z.uuid();
const OfClinic = z.strictObject({ clinicId: z.uuid() });
const InClinic = z.strictObject({ clinicId: z.uuid(), invitationId });
const OnPlatform = z.strictObject({ invitationId });
const created = { 201: schemas.Invitation };
const shown = { 200: schemas.Invitation };
const gone = { 204: z.null() };

/** Inviting people to roles by mail, and answering such an invitation. */
export function invitationRoutes(app: HubServer, kernel: Kernel<DB>): void {
  const show = (row: InvitationRow) => schemas.shownInvitation(row, kernel.clock.now());
  clinicRoutes(app, kernel, show);
  platformRoutes(app, kernel, show);
  answerRoutes(app, kernel);
}

type Show = (row: InvitationRow) => z.infer<typeof schemas.Invitation>;

function clinicRoutes(app: HubServer, kernel: Kernel<DB>, show: Show): void {
  const config = { access: rules.managePeople };
  app.post(
    CLINIC,
    {
      config: { access: rules.invitePeople },
      schema: {
        tags,
        operationId: 'createInvitation',
        summary: 'Invite somebody to a role at a clinic',
        params: OfClinic,
        body: schemas.ClinicInvitation,
        response: created,
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.status(201).send(show(await inviteToRole(kernel, actor, params.clinicId, body))),
  );
  app.get(
    CLINIC,
    {
      config,
      schema: {
        tags,
        operationId: 'listInvitations',
        summary: 'Whom a clinic has invited',
        params: OfClinic,
        response: { 200: schemas.Invitations },
      },
    },
    async ({ actor, params }) => ({
      items: (await readInvitations(kernel, actor, params.clinicId)).map(show),
    }),
  );
  app.post(
    `${CLINIC}/:invitationId/resend`,
    {
      config,
      schema: {
        tags,
        operationId: 'resendInvitation',
        summary: 'Send a new link; the one before is void',
        params: InClinic,
        response: shown,
      },
    },
    async ({ actor, params }) =>
      show(await resendInvitation(kernel, actor, params.clinicId, params.invitationId)),
  );
  app.delete(
    `${CLINIC}/:invitationId`,
    {
      config,
      schema: {
        tags,
        operationId: 'withdrawInvitation',
        summary: 'Take an invitation back',
        params: InClinic,
        response: gone,
      },
    },
    async ({ actor, params }, reply) => {
      await withdrawInvitation(kernel, actor, params.clinicId, params.invitationId);
      return reply.status(204).send(null);
    },
  );
}

function platformRoutes(app: HubServer, kernel: Kernel<DB>, show: Show): void {
  const config = { access: rules.managePlatformPeople };
  app.post(
    PLATFORM,
    {
      config: { ...config, fresh: true },
      schema: {
        tags,
        operationId: 'createPlatformInvitation',
        summary: 'Invite somebody to a role of the platform',
        body: schemas.PlatformInvitation,
        response: created,
      },
    },
    async ({ actor, body }, reply) =>
      reply.status(201).send(show(await inviteToRole(kernel, actor, null, body))),
  );
  app.get(
    PLATFORM,
    {
      config,
      schema: {
        tags,
        operationId: 'listPlatformInvitations',
        summary: 'Whom the platform has invited',
        response: { 200: schemas.Invitations },
      },
    },
    async ({ actor }) => ({ items: (await readInvitations(kernel, actor, null)).map(show) }),
  );
  app.post(
    `${PLATFORM}/:invitationId/resend`,
    {
      config,
      schema: {
        tags,
        operationId: 'resendPlatformInvitation',
        summary: 'Send a new link; the one before is void',
        params: OnPlatform,
        response: shown,
      },
    },
    async ({ actor, params }) =>
      show(await resendInvitation(kernel, actor, null, params.invitationId)),
  );
  app.delete(
    `${PLATFORM}/:invitationId`,
    {
      config,
      schema: {
        tags,
        operationId: 'withdrawPlatformInvitation',
        summary: 'Take an invitation back',
        params: OnPlatform,
        response: gone,
      },
    },
    async ({ actor, params }, reply) => {
      await withdrawInvitation(kernel, actor, null, params.invitationId);
      return reply.status(204).send(null);
    },
  );
}

/** For whoever holds the link. The token travels in the body, never in an address. */
function answerRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/identity/invitations/by-token',
    {
      config: { access: rules.readInvitation },
      schema: {
        tags,
        operationId: 'readInvitation',
        summary: 'What an invitation is about',
        body: schemas.InvitationToken,
        response: { 200: schemas.InvitationContent },
      },
    },
    async ({ body }) => schemas.shownContent(await readInvitation(kernel, body.token)),
  );
  app.post(
    '/api/v1/identity/invitations/accept',
    {
      config: { access: rules.acceptInvitation },
      schema: {
        tags,
        operationId: 'acceptInvitation',
        summary: 'Accept an invitation with your account',
        body: schemas.InvitationAnswer,
        response: { 200: schemas.Accepted },
      },
    },
    async ({ actor, body }) => acceptInvitation(kernel, actor, body),
  );
  app.post(
    '/api/v1/identity/invitations/register',
    {
      config: { access: rules.readInvitation },
      preHandler: refuseCrossSite,
      schema: {
        tags,
        operationId: 'registerByInvitation',
        summary: 'Open an account for the invited address, and accept with it',
        body: schemas.InvitedRegistration,
        response: { 201: schemas.Registered },
      },
    },
    async ({ body }, reply) => {
      await registerByInvitation(kernel, body);
      return reply.status(201).send({ next: 'sign-in' });
    },
  );
}
