import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { defineContext } from '../context.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';

const PATH = '/api/v1/echo/socket';
const echo = defineContext({
  name: 'echo',
  migrations: new URL('./fixtures/empty/', import.meta.url),
  setup: (kernel) => {
    kernel.realtime({ path: PATH });
    return { personalData: nothingPersonal('a fixture') };
  },
});

let hub: TestHub;
let origin: string;
const open: Socket[] = [];
beforeAll(async () => {
  hub = await startHub([echo]);
  origin = await hub.listen();
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect();
});
afterAll(() => hub.stop());

async function connect(token: string): Promise<Socket> {
  const socket = io(origin, {
    path: PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token },
  });
  open.push(socket);
  await new Promise<void>((resolve, reject) =>
    socket.once('connect', resolve).once('connect_error', reject),
  );
  return socket;
}
const closed = (socket: Socket): Promise<string> =>
  new Promise((resolve) => void socket.once('disconnect', resolve));

test('a person has some sockets, not any number, and another person has theirs', async () => {
  const person = await hub.actors.patient();
  for (let at = 0; at < 30; at += 1) await connect(person.token);
  await expect(connect(person.token)).rejects.toThrow('too_many_connections');
  await connect((await hub.actors.patient()).token);
  const [first] = open;
  first!.disconnect();
  await expect
    .poll(() =>
      connect(person.token).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
});

test('a socket takes a fresh token of its own session, and no other', async () => {
  const person = await hub.actors.patient();
  const socket = await connect(person.token);
  const fresh = await hub.tokens.sign({ ...person, mfa: false, lifetimeSeconds: 900 });
  expect(await socket.timeout(2000).emitWithAck('token', fresh)).toEqual({ ok: true });
  const end = closed(socket);
  socket.emit('token', (await hub.actors.session(person, { mfa: true })).token);
  expect(await end).toBe('io server disconnect');
});

test('a socket that keeps sending tokens is closed', async () => {
  const person = await hub.actors.patient();
  const socket = await connect(person.token);
  const end = closed(socket);
  for (let at = 0; at < 21; at += 1) socket.emit('token', person.token);
  expect(await end).toBe('io server disconnect');
});

test.each<[unknown]>([
  [undefined],
  [null],
  [7],
  [{}],
  [{ toString: 'x' }],
  [['a']],
  ['\0'],
  ['a.b.c'],
])('a token that is none (%j) closes the socket and nothing else', async (token) => {
  const socket = await connect((await hub.actors.patient()).token);
  const end = closed(socket);
  socket.emit('token', token, randomUUID());
  expect(await end).toBe('io server disconnect');
});
