/** Tells those who are connected what has changed. */
import type { Visit, VisitParty, WaitingRoom } from '@hub/contracts/visit.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { RealtimeServer } from '@hub/kernel/realtime/server.ts';
import type { DB } from '../store/types.gen.ts';
import { entryOf, viewOf } from '../store/visit-row.ts';
import type { VisitRow } from '../store/visit-row.ts';
import { listWatchedWaitingRoom } from '../store/visits.ts';
import { issueIceServers } from '../usecases/issue-ice-servers.ts';

export const visitRoom = (visitId: string, party: VisitParty): string =>
  `visit:${visitId}:${party}`;
export const waitingRoom = (practitionerId: string): string => `waiting-room:${practitionerId}`;
export const accountRoom = (accountId: string): string => `account:${accountId}`;

export interface Announce {
  /** Each participant gets their own view; the practitioner's waiting room follows. */
  visit(row: VisitRow): Promise<void>;
  waitingRoom(practitionerId: string): Promise<void>;
}

export const viewFor = (kernel: Kernel<DB>, row: VisitRow, party: VisitParty): Visit =>
  viewOf(row, party, issueIceServers(kernel, row, party));

export const waitingRoomOf = (practitionerId: string, rows: readonly VisitRow[]): WaitingRoom => ({
  practitionerId,
  visits: rows.map(entryOf),
});

export function createAnnounce(kernel: Kernel<DB>, io: RealtimeServer): Announce {
  const toWaitingRoom = async (practitionerId: string): Promise<void> => {
    const rows = await listWatchedWaitingRoom(kernel.db, practitionerId, kernel.clock.now());
    io.to(waitingRoom(practitionerId)).emit('waiting-room', waitingRoomOf(practitionerId, rows));
  };
  return {
    waitingRoom: toWaitingRoom,
    async visit(row) {
      for (const party of ['patient', 'practitioner'] as const) {
        io.to(visitRoom(row.id, party)).emit('visit', viewFor(kernel, row, party));
      }
      await toWaitingRoom(row.practitioner_id);
    },
  };
}
