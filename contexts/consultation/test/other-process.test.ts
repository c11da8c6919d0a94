import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONSULTATION_SOCKET_PATH } from '@hub/contracts/signalling.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { consultation } from '../index.ts';

/** Two processes on one database, each with its own sockets. */
let here: TestHub;
let there: TestHub;
beforeAll(async () => {
  here = await startHub([consultation]);
  there = await startHub([consultation], { beside: here });
});
afterAll(async () => {
  await there.stop();
  await here.stop();
});

async function connect(hub: TestHub, origin: string, accountId: string): Promise<Socket> {
  const token = await hub.tokens.sign({ accountId, sessionId: crypto.randomUUID(), mfa: true });
  const socket = io(origin, {
    path: CONSULTATION_SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token },
  });
  await new Promise<void>((resolve, reject) =>
    socket.once('connect', resolve).once('connect_error', reject),
  );
  return socket;
}

test('a right that ends closes the person’s sockets in every process, and nobody else’s', async () => {
  const origins = [await here.listen(), await there.listen()] as const;
  const doctor = await here.actors.doctor();
  const other = await here.actors.doctor();
  const mine = [
    await connect(here, origins[0], doctor.accountId),
    await connect(there, origins[1], doctor.accountId),
  ];
  const others = await connect(there, origins[1], other.accountId);
  const closed = mine.map((socket) => new Promise((resolve) => socket.once('disconnect', resolve)));
  await here.owner.query("select kernel.revoke_relation($1, 'practitioner', $2, now())", [
    doctor.accountId,
    doctor.practitionerId,
  ]);
  // No delivery of the event is awaited: neither process works its queue in this test.
  expect(await Promise.all(closed)).toEqual(['io server disconnect', 'io server disconnect']);
  expect(others.connected).toBe(true);
  others.disconnect();
});
