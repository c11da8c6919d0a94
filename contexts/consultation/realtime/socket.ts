/** The consultation socket: every request authorised by the actor's relation to the visit it names. */
import {
  CONSULTATION_SOCKET_PATH,
  JoinVisit,
  RebuildCall,
  ReportDevices,
  SendKeys,
  SendSignal,
  VisitRequest,
  WatchWaitingRoom,
} from '@hub/contracts/signalling.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { RealtimeServer } from '@hub/kernel/realtime/server.ts';
import { conduct, takePart, watchWaitingRoom } from '../rules.ts';
import { dropLease, takeLease } from '../store/presence.ts';
import type { DB } from '../store/types.gen.ts';
import { listWaitingRoom } from '../store/visits.ts';
import { changeVisit, refusalError } from '../usecases/change-visit.ts';
import { otherParty, relaySignal } from '../usecases/relay-signal.ts';
import {
  accountRoom,
  createAnnounce,
  viewFor,
  visitRoom,
  waitingRoom,
  waitingRoomOf,
} from './announce.ts';
import type { Announce } from './announce.ts';
import { createConnections } from './connections.ts';
import type { Connections } from './connections.ts';
import { requestsOf } from './requests.ts';
import type { HubSocket } from './requests.ts';

export interface ConsultationRealtime {
  announce: Announce;
  /** Closes the sockets of an account whose relations have changed; it comes back if it still may. */
  disconnectAccount(accountId: string): void;
  stop(): void;
}

interface Parts {
  kernel: Kernel<DB>;
  io: RealtimeServer;
  announce: Announce;
  connections: Connections;
}

export function createConsultationRealtime(kernel: Kernel<DB>): ConsultationRealtime {
  const io = kernel.realtime({ path: CONSULTATION_SOCKET_PATH });
  const announce = createAnnounce(kernel, io);
  const connections = createConnections(kernel, announce.visit);
  io.on('connection', (socket) => serve(socket, { kernel, io, announce, connections }));
  return {
    announce,
    disconnectAccount: (accountId) => io.in(accountRoom(accountId)).disconnectSockets(true),
    stop: connections.stop,
  };
}

function serve(socket: HubSocket, { kernel, io, announce, connections }: Parts): void {
  const on = requestsOf(socket, kernel);
  void socket.join(accountRoom(socket.data.actor.accountId));
  socket.once('disconnect', () => connections.dropped(socket.id));

  const refused =
    (rule: Rule) =>
    (actor: AccountActor, { visitId }: { visitId: string }) =>
      kernel.audit.write(kernel.db, actor, { action: 'refuse', kind: rule.name, id: visitId });
  /** The seat this socket took by joining; the visit it names must be that one. */
  const seatIn = (visitId: string) => {
    const seat = connections.seatOf(socket.id);
    if (seat?.visitId !== visitId) throw refusalError('not_joined');
    return seat;
  };

  on('visit:join', {
    schema: JoinVisit,
    refused: refused(takePart),
    async handle(actor, { visitId, clientId, devices }) {
      const leaseOf = (party: 'patient' | 'practitioner') => ({
        visitId,
        party,
        clientId,
        connection: socket.id,
      });
      const { row, party } = await changeVisit(kernel, actor, {
        visitId,
        rule: takePart,
        devices,
        act: (party) => ({ type: 'join', party, clientId }),
        also: (trx, party) => takeLease(trx, leaseOf(party), kernel.clock.now()),
      });
      if (!socket.connected) return viewFor(kernel, row, party);
      const room = visitRoom(visitId, party);
      // One page a person: the newest is the one they look at.
      socket.to(room).emit('visit:replaced', { visitId });
      io.in(room).socketsLeave(room);
      await socket.join(room);
      connections.sit(leaseOf(party));
      await announce.visit(row);
      return viewFor(kernel, row, party);
    },
  });

  on('visit:leave', {
    schema: VisitRequest,
    refused: refused(takePart),
    async handle(actor, { visitId }) {
      const seat = seatIn(visitId);
      const { row, party } = await changeVisit(kernel, actor, {
        visitId,
        rule: takePart,
        act: (party) => ({ type: 'leave', party, clientId: seat.clientId }),
        also: (trx) => dropLease(trx, seat),
      });
      connections.stand(socket.id);
      await socket.leave(visitRoom(visitId, party));
      await announce.visit(row);
      return null;
    },
  });

  on('visit:devices', {
    schema: ReportDevices,
    refused: refused(takePart),
    async handle(actor, { visitId, devices }) {
      const { clientId } = seatIn(visitId);
      const { row } = await changeVisit(kernel, actor, {
        visitId,
        rule: takePart,
        devices,
        act: (party) => ({ type: 'report', party, clientId }),
      });
      await announce.visit(row);
      return null;
    },
  });

  on('visit:admit', {
    schema: VisitRequest,
    refused: refused(conduct),
    async handle(actor, { visitId }) {
      const { row, party } = await changeVisit(kernel, actor, {
        visitId,
        rule: conduct,
        act: () => ({ type: 'admit' }),
      });
      await announce.visit(row);
      return viewFor(kernel, row, party);
    },
  });

  on('visit:end', {
    schema: VisitRequest,
    refused: refused(conduct),
    async handle(actor, { visitId }) {
      const { row, party } = await changeVisit(kernel, actor, {
        visitId,
        rule: conduct,
        act: () => ({ type: 'end' }),
      });
      await announce.visit(row);
      return viewFor(kernel, row, party);
    },
  });

  on('visit:rebuild', {
    schema: RebuildCall,
    refused: refused(takePart),
    async handle(actor, { visitId, epoch }) {
      const { clientId } = seatIn(visitId);
      const { row } = await changeVisit(kernel, actor, {
        visitId,
        rule: takePart,
        act: (party) => ({ type: 'rebuild', party, clientId, epoch }),
      });
      await announce.visit(row);
      return null;
    },
  });

  on('visit:signal', {
    schema: SendSignal,
    refused: refused(takePart),
    async handle(actor, { visitId, signal }) {
      const { clientId } = seatIn(visitId);
      const to = await relaySignal(kernel, actor, { visitId, clientId, epoch: signal.epoch });
      io.to(visitRoom(visitId, to)).emit('signal', { visitId, signal });
      return null;
    },
  });

  on('visit:keys', {
    schema: SendKeys,
    refused: refused(takePart),
    async handle(actor, { visitId, message }) {
      const { clientId } = seatIn(visitId);
      const { to } = await otherParty(kernel, actor, { visitId, clientId });
      io.to(visitRoom(visitId, to)).emit('keys', { visitId, message });
      return null;
    },
  });

  on('waiting-room:watch', {
    schema: WatchWaitingRoom,
    async handle(actor, { practitionerId }) {
      const { db, access, audit, clock } = kernel;
      await access.require(db, actor, watchWaitingRoom, { practitioner: practitionerId });
      await socket.join(waitingRoom(practitionerId));
      return db.transaction().execute(async (trx) => {
        const rows = await listWaitingRoom(trx, access, actor, practitionerId, clock.now());
        await audit.write(trx, actor, { action: 'search', kind: 'visit', id: practitionerId });
        return waitingRoomOf(practitionerId, rows);
      });
    },
    refused: (actor, { practitionerId }) =>
      kernel.audit.write(kernel.db, actor, {
        action: 'refuse',
        kind: watchWaitingRoom.name,
        id: practitionerId,
      }),
  });
}
