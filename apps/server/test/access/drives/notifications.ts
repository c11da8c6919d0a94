import { get, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { World } from '../world.ts';
import { once } from './fhir.ts';

const BASE = '/api/v1/notifications';
const HERE = "a demonstration's mails, on its own machine";
const ELSEWHERE = "a demonstration's mails, from another machine";
const LOCAL = 'localhost:3000';
/** A computer of the same network (RFC 5737). */
const ANOTHER_MACHINE = '192.0.2.7';

/** A mail in the outbox: what registering sends. */
const mail = once(async ({ hub }) => {
  // One mail will do: each call shows all there are.
  await hub.drain();
  await hub.owner.query('delete from notifications.delivery');
  await hub.app.inject({
    method: 'POST',
    url: '/api/v1/identity/register',
    payload: { email: 'access-table@example.org', password: 'correct horse battery', locale: 'en' },
  });
  await hub.drain();
  const shown = await hub.app.inject({ url: `${BASE}/outbox`, headers: { host: LOCAL } });
  const id = shown.json<{ items: { id: string }[] }>().items[0]?.id;
  if (id === undefined) throw new Error('No mail came into the outbox');
  return id;
});

const from = (remoteAddress: string, path: (id: string) => string): Drive =>
  http<string>({
    prepare: (world: World) => mail(world),
    isRepeatable: true,
    request: (_world, id) => ({
      url: `${BASE}/${path(id)}`,
      remoteAddress,
      headers: { host: LOCAL },
    }),
  });

const outbox = (path: (id: string) => string): Record<string, Drive> => ({
  [HERE]: from('127.0.0.1', path),
  [ELSEWHERE]: from(ANOTHER_MACHINE, path),
});

export const notificationsDrives: Drives = {
  getMailMode: { 'how mail is sent': get(`${BASE}/mode`) },
  listOutbox: outbox(() => 'outbox'),
  getOutboxMail: outbox((id) => `outbox/${id}`),
  getOutboxPage: outbox((id) => `outbox/${id}/page`),
  listMailDeliveries: {
    'what became of mails, without addresses': get(`${BASE}/deliveries`),
  },
};
