/** A booked video visit and sockets to it, for the tests of this context. */
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { CONSULTATION_SOCKET_PATH } from '@hub/contracts/signalling.ts';
import type { ConsultationRequests, Reply } from '@hub/contracts/signalling.ts';
import type { Visit } from '@hub/contracts/visit.ts';
import type { TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { Config } from '@hub/kernel/config.ts';
import { consultation } from '../index.ts';

export const NOW = '2026-03-02T09:00:00Z';
export const DEVICES = { camera: 'on', microphone: 'on' } as const;

export interface Clinic {
  hub: TestHub;
  origin: string;
  patient: TestPatient;
  doctor: TestDoctor;
  /** Books a video visit of the two, `startsIn` minutes from now; resolves with its id. */
  book(startsIn?: number): Promise<string>;
  cancel(visitId: string): Promise<void>;
  connect(token: string): Promise<Client>;
  /** Closes the sockets of a person from the server's side, as a change of their relations does. */
  cut(person: { accountId: string }): Promise<void>;
  stop(): Promise<void>;
}

type Name = keyof ConsultationRequests;
type Answer<N extends Name> = Parameters<Parameters<ConsultationRequests[N]>[1]>[0];

export interface Client {
  socket: Socket;
  ask<N extends Name>(name: N, request: unknown): Promise<Answer<N>>;
  /** The next message of that name which satisfies `test`. */
  next<T>(name: string, test?: (message: T) => boolean): Promise<T>;
  join(visitId: string, clientId?: string): Promise<Reply<Visit>>;
}

export async function openClinic(config: Partial<Config> = {}): Promise<Clinic> {
  const hub = await startHub([consultation], { now: NOW, config });
  const origin = await hub.listen();
  const patient = await hub.actors.patient();
  const doctor = await hub.actors.doctor();
  const sockets: Socket[] = [];

  const appointment = (appointmentId: string, start: Date) => ({
    appointmentId,
    clinicId: doctor.clinicId,
    practitionerId: doctor.practitionerId,
    patientId: patient.patientId,
    visitTypeId: randomUUID(),
    mode: 'video' as const,
    start: start.toISOString(),
    end: new Date(start.getTime() + 20 * 60_000).toISOString(),
  });
  const starts = new Map<string, Date>();

  return {
    hub,
    origin,
    patient,
    doctor,
    async book(startsIn = 5) {
      const visitId = randomUUID();
      const start = new Date(hub.clock.now().getTime() + startsIn * 60_000);
      starts.set(visitId, start);
      const { db, events } = hub.kernel('consultation');
      await db
        .transaction()
        .execute((trx) =>
          events.emit(trx, 'appointment.booked.v1', visitId, appointment(visitId, start)),
        );
      await hub.drain();
      return visitId;
    },
    async cancel(visitId) {
      const { db, events } = hub.kernel('consultation');
      const payload = {
        ...appointment(visitId, starts.get(visitId)!),
        cancelledBy: 'clinic' as const,
      };
      await db
        .transaction()
        .execute((trx) => events.emit(trx, 'appointment.cancelled.v1', visitId, payload));
      await hub.drain();
    },
    async connect(token) {
      const socket = io(origin, {
        path: CONSULTATION_SOCKET_PATH,
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        auth: { token },
      });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return clientOf(socket);
    },
    async cut({ accountId }) {
      const clinicId = randomUUID();
      await hub.actors.relate(accountId, 'desk', clinicId);
      await hub.owner.query('select kernel.revoke_relation($1, $2, $3, now())', [
        accountId,
        'desk',
        clinicId,
      ]);
      await hub.drain();
    },
    async stop() {
      for (const socket of sockets) socket.disconnect();
      await hub.stop();
    },
  };
}

function clientOf(socket: Socket): Client {
  const ask: Client['ask'] = (name, request) => socket.timeout(5_000).emitWithAck(name, request);
  return {
    socket,
    ask,
    next: (name, test = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no ${name} within 12 s`)), 12_000);
        const listen = (message: Parameters<typeof test>[0]): void => {
          if (!test(message)) return;
          clearTimeout(timer);
          socket.off(name, listen);
          resolve(message);
        };
        socket.on(name, listen);
      }),
    join: (visitId, clientId = randomUUID()) =>
      ask('visit:join', { visitId, clientId, devices: DEVICES }),
  };
}
