import { z } from 'zod';
import { defineContext } from '@hub/kernel/context.ts';
import { routes } from './http/routes.ts';
import { createConsultationRealtime } from './realtime/socket.ts';
import type { DB } from './store/types.gen.ts';
import { cancelVisit, followBooking, followMove } from './usecases/follow-appointments.ts';
import { personalData, purgeVisits } from './usecases/personal-data.ts';
import { tidyVisits } from './usecases/tidy-visits.ts';

const AnnounceVisit = z.object({
  visitId: z.uuid(),
  /** Whose waiting room it has left. */
  formerPractitionerId: z.uuid().optional(),
});

/** Visits: the waiting room, admission, and the signalling of calls. Media and chat go from browser to browser. */
export const consultation = defineContext<DB>({
  name: 'consultation',
  migrations: new URL('./store/migrations/', import.meta.url),
  setup(kernel) {
    const realtime = createConsultationRealtime(kernel);
    // Not by the event: one process takes that, and the socket may be in another.
    kernel.revocations.onRelationRevoked((subject) => realtime.disconnectAccount(subject));
    return {
      routes: (app) => routes(app, kernel),
      handlers: {
        'appointment.booked.v1': (event, trx) => followBooking(kernel, trx, event),
        'appointment.rescheduled.v1': (event, trx) => followMove(kernel, trx, event),
        'appointment.cancelled.v1': (event, trx) => cancelVisit(kernel, trx, event),
      },
      jobs: {
        'announce-visit': {
          async run(payload) {
            const { visitId, formerPractitionerId } = AnnounceVisit.parse(payload);
            const row = await kernel.db
              .selectFrom('visit')
              .selectAll()
              .where('id', '=', visitId)
              .executeTakeFirst();
            if (row) await realtime.announce.visit(row);
            if (formerPractitionerId) await realtime.announce.waitingRoom(formerPractitionerId);
          },
        },
        'tidy-visits': {
          cron: '* * * * *',
          async run() {
            for (const row of await tidyVisits(kernel)) await realtime.announce.visit(row);
          },
        },
      },
      async republish() {
        const rows = await kernel.db
          .selectFrom('visit')
          .selectAll()
          .where('started_at', 'is not', null)
          .execute();
        let sent = 0;
        for (const row of rows) {
          const ids = {
            visitId: row.id,
            clinicId: row.clinic_id,
            practitionerId: row.practitioner_id,
            patientId: row.patient_id,
          };
          await kernel.db.transaction().execute(async (trx) => {
            if (row.started_at)
              await kernel.events.emit(trx, 'visit.started.v1', row.id, {
                ...ids,
                at: row.started_at.toISOString(),
              });
            if (row.ended_at)
              await kernel.events.emit(trx, 'visit.ended.v1', row.id, {
                ...ids,
                at: row.ended_at.toISOString(),
              });
          });
          sent += row.ended_at ? 2 : 1;
        }
        return sent;
      },
      personalData: personalData(kernel),
      purge: (before) => purgeVisits(kernel, before),
      stop: async () => realtime.stop(),
    };
  },
});
