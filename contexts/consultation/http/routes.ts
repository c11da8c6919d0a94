import { z } from 'zod';
import { Visit, WaitingRoom } from '@hub/contracts/visit.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { viewFor, waitingRoomOf } from '../realtime/announce.ts';
import { takePart, watchWaitingRoom } from '../rules.ts';
import type { DB } from '../store/types.gen.ts';
import { findVisit, listWaitingRoom } from '../store/visits.ts';

export function routes(app: HubServer, kernel: Kernel<DB>): void {
  const { db, access, audit, clock } = kernel;

  app.get(
    '/api/v1/consultation/visits/:id',
    {
      config: { access: takePart },
      schema: {
        params: z.strictObject({ id: z.uuid() }),
        response: { 200: Visit },
        tags: ['consultation'],
        summary: 'A video visit, as one of its two participants sees it',
        operationId: 'getVisit',
      },
    },
    ({ actor, params }) =>
      db.transaction().execute(async (trx) => {
        const found = await findVisit(trx, access, actor, takePart, params.id);
        if (!found) throw notFound('visit');
        const { row, party } = found;
        await audit.write(trx, actor, {
          action: 'read',
          kind: 'visit',
          id: row.id,
          patient: row.patient_id,
          clinic: row.clinic_id,
        });
        return viewFor(kernel, row, party);
      }),
  );

  app.get(
    '/api/v1/consultation/waiting-room',
    {
      config: { access: watchWaitingRoom },
      schema: {
        querystring: z.strictObject({ practitionerId: z.uuid() }),
        response: { 200: WaitingRoom },
        tags: ['consultation'],
        summary: "A practitioner's open visits of now, those who wait longest first",
        operationId: 'getWaitingRoom',
      },
    },
    ({ actor, query: { practitionerId } }) =>
      db.transaction().execute(async (trx) => {
        await access.require(trx, actor, watchWaitingRoom, { practitioner: practitionerId });
        const rows = await listWaitingRoom(trx, access, actor, practitionerId, clock.now());
        await audit.write(trx, actor, { action: 'search', kind: 'visit', id: practitionerId });
        return waitingRoomOf(practitionerId, rows);
      }),
  );
}
