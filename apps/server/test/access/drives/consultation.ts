import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { CONSULTATION_SOCKET_PATH } from '@hub/contracts/signalling.ts';
import type { Reply } from '@hub/contracts/signalling.ts';
import type { Visit } from '@hub/contracts/visit.ts';
import { get, honest, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { Booking, Person, World } from '../world.ts';

const BASE = '/api/v1/consultation';
const DEVICES = { camera: 'on', microphone: 'on' };
const ANSWER_TIMEOUT_MS = 5000;
const DENIED = new Set(['not_found', 'forbidden', 'not_joined', 'second_factor_required']);

async function connect(world: World, person: Person | undefined): Promise<Socket | undefined> {
  const socket = io(world.origin, {
    path: CONSULTATION_SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token: person?.token ?? '' },
  });
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => {
      socket.disconnect();
      reject(new Error('The socket server neither accepts nor refuses'));
    }, ANSWER_TIMEOUT_MS);
    const answered = (connected?: Socket): void => {
      clearTimeout(silence);
      resolve(connected);
    };
    socket.once('connect', () => answered(socket));
    socket.once('connect_error', () => answered());
  });
}

const ask = async <T = { epoch: number }>(
  socket: Socket,
  event: string,
  body: object,
): Promise<Reply<T>> =>
  (await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck(event, body)) as Reply<T>;

const join = (socket: Socket, { id }: Booking) =>
  ask(socket, 'visit:join', { visitId: id, clientId: randomUUID(), devices: DEVICES });

/** A visit within its waiting room's time, in which the patient waits. */
async function waiting(world: World): Promise<Booking> {
  const visit = await world.book();
  // Only the time of the visit matters here; a day's slots would not do for all calls.
  await world.hub.owner.query(
    `update consultation.visit set starts_at = $2, ends_at = $2::timestamptz + interval '30 minutes' where id = $1`,
    [visit.id, world.hub.clock.now()],
  );
  const socket = await connect(world, world.patient);
  if (socket) {
    const reply = await join(socket, visit);
    if (!reply.ok) throw new Error(reply.code);
    socket.disconnect();
  }
  return visit;
}

async function admitted(world: World): Promise<Booking> {
  const visit = await waiting(world);
  const socket = await connect(world, world.a.doctor);
  if (socket) {
    const reply = await ask(socket, 'visit:admit', { visitId: visit.id });
    if (!reply.ok) throw new Error(reply.code);
    socket.disconnect();
  }
  return visit;
}

interface SocketCall {
  prepare: (world: World) => Promise<Booking>;
  event: string;
  /** Whether it is asked from a seat in the visit, and so after joining. */
  seated?: boolean;
  body(world: World, visit: Booking, epoch: number): object;
  /** For answers that differ by who asks: whether this is the one that the row means. */
  shows?(value: unknown): boolean;
}

/** A request over the consultation socket. */
function overSocket({ prepare, event, seated, body, shows }: SocketCall): Drive {
  const prepared = new WeakMap<object, Booking>();
  return async (world, person) => {
    const { round } = world;
    const visit = prepared.get(round) ?? (await world.aside(() => prepare(world)));
    prepared.set(round, visit);
    const client = await connect(world, person);
    if (!client) return 'denied';
    return honest(world, async () => {
      const joined = seated ? await join(client, visit) : undefined;
      const epoch = joined?.ok ? joined.value.epoch : 1;
      const reply = await ask(client, event, body(world, visit, epoch));
      client.disconnect();
      if (!reply.ok) return DENIED.has(reply.code) ? 'denied' : `unclear: ${reply.code}`;
      prepared.delete(round);
      return !shows || shows(reply.value) ? 'allowed' : 'not shown';
    });
  };
}

const visitOf = (_world: World, { id }: Booking) => ({ visitId: id });
const candidate = (epoch: number) => ({
  type: 'candidate',
  epoch,
  candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: null,
});

const asNewPage = (_world: World, { id }: Booking) => ({
  visitId: id,
  clientId: randomUUID(),
  devices: DEVICES,
});

/** Takes the patient's seat, and whoever else is there sees who it is. */
const joinSeenAs = (as: 'self' | 'guardian'): Drive =>
  overSocket({
    prepare: waiting,
    event: 'visit:join',
    body: asNewPage,
    shows: (value) => {
      const { you, patientAs } = value as Visit;
      return you === 'patient' && patientAs === as;
    },
  });

const OF_PATIENT = 'a visit of the patient';
const WAITING_ROOM = "a practitioner's waiting room";

export const consultationDrives: Drives = {
  getVisit: {
    [OF_PATIENT]: http<Booking>({
      prepare: (world) => world.book(),
      isRepeatable: true,
      request: (_world, { id }) => ({ url: `${BASE}/visits/${id}` }),
    }),
  },
  getWaitingRoom: {
    [WAITING_ROOM]: get(
      ({ a }) => `${BASE}/waiting-room?practitionerId=${a.doctor.practitionerId}`,
    ),
  },
  'socket visit:join': {
    [OF_PATIENT]: overSocket({
      prepare: waiting,
      event: 'visit:join',
      body: asNewPage,
    }),
    'seen as the patient': joinSeenAs('self'),
    'seen as a guardian': joinSeenAs('guardian'),
  },
  'socket visit:leave': {
    [OF_PATIENT]: overSocket({
      prepare: waiting,
      event: 'visit:leave',
      seated: true,
      body: visitOf,
    }),
  },
  'socket visit:devices': {
    [OF_PATIENT]: overSocket({
      prepare: waiting,
      event: 'visit:devices',
      seated: true,
      body: (_world, { id }) => ({ visitId: id, devices: DEVICES }),
    }),
  },
  'socket visit:signal': {
    [OF_PATIENT]: overSocket({
      prepare: admitted,
      event: 'visit:signal',
      seated: true,
      body: (_world, { id }, epoch) => ({ visitId: id, signal: candidate(epoch) }),
    }),
  },
  'socket visit:rebuild': {
    [OF_PATIENT]: overSocket({
      prepare: admitted,
      event: 'visit:rebuild',
      seated: true,
      body: (_world, { id }, epoch) => ({ visitId: id, epoch }),
    }),
  },
  'socket visit:keys': {
    [OF_PATIENT]: overSocket({
      prepare: admitted,
      event: 'visit:keys',
      seated: true,
      body: (_world, { id }) => ({ visitId: id, message: { type: 'ask' } }),
    }),
  },
  'socket visit:admit': {
    [OF_PATIENT]: overSocket({ prepare: waiting, event: 'visit:admit', body: visitOf }),
  },
  'socket visit:end': {
    [OF_PATIENT]: overSocket({ prepare: admitted, event: 'visit:end', body: visitOf }),
  },
  'socket waiting-room:watch': {
    [WAITING_ROOM]: overSocket({
      prepare: (world) => world.book(),
      event: 'waiting-room:watch',
      body: ({ a }) => ({ practitionerId: a.doctor.practitionerId }),
    }),
  },
};
