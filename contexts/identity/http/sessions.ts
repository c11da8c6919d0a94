import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Identity } from '../usecases/identity.ts';
import {
  endOtherSessions,
  endOwnSession,
  forgetDevice,
  ownSessions,
} from '../usecases/manage-sessions.ts';
import { signedIn } from './signed-in.ts';

const readSessions = rule('identity.session.read-own', ['account']);
const endSession = rule('identity.session.end-own', ['account']);

const tags = ['identity'];
const params = z.strictObject({ id: z.uuid() });

/** As the browser itself says; null where it does not. */
const Device = z.strictObject({
  browser: z.string().nullable(),
  system: z.string().nullable(),
  kind: z.enum(['desktop', 'phone', 'tablet', 'other']),
});
const Session = z.strictObject({
  id: z.uuid(),
  current: z.boolean(),
  device: Device,
  address: z.string().nullable(),
  method: z.enum(['password', 'passkey', 'sso', 'code']),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** Whether its browser needs no second factor for a while. */
  remembered: z.boolean(),
});
const RememberedDevice = z.strictObject({
  id: z.uuid(),
  current: z.boolean(),
  device: Device,
  lastSeenAt: z.iso.datetime(),
  rememberedUntil: z.iso.datetime(),
});
const Sessions = z.strictObject({ items: z.array(Session), devices: z.array(RememberedDevice) });

/** Where one is signed in, and ending that. */
export function sessionRoutes(app: HubServer, identity: Identity): void {
  app.get(
    '/api/v1/identity/sessions',
    {
      config: { access: readSessions },
      schema: {
        operationId: 'listSessions',
        summary: 'Where you are signed in, and which devices are remembered',
        tags,
        response: { 200: Sessions },
      },
    },
    async (request) => {
      const { sessions, devices } = await ownSessions(identity, signedIn(request));
      return {
        items: sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
          ...session,
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
        })),
        devices: devices.map(({ lastSeenAt, rememberedUntil, ...device }) => ({
          ...device,
          lastSeenAt: lastSeenAt.toISOString(),
          rememberedUntil: rememberedUntil.toISOString(),
        })),
      };
    },
  );

  app.delete(
    '/api/v1/identity/sessions',
    {
      config: { access: endSession },
      schema: {
        operationId: 'endOtherSessions',
        summary: 'Sign out everywhere else, at once; forgets all other devices',
        tags,
        response: { 200: z.strictObject({ ended: z.number().int() }) },
      },
    },
    async (request) => ({ ended: await endOtherSessions(identity, signedIn(request)) }),
  );

  app.delete(
    '/api/v1/identity/sessions/:id',
    {
      config: { access: endSession },
      schema: {
        operationId: 'endSession',
        summary: 'End one of your sessions, at once; forgets its device',
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await endOwnSession(identity, signedIn(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/api/v1/identity/devices/:id',
    {
      config: { access: endSession },
      schema: {
        operationId: 'forgetDevice',
        summary: 'Ask for the second factor on a remembered device again',
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await forgetDevice(identity, signedIn(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}
