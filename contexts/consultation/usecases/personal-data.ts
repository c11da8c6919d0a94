import type { Kernel } from '@hub/kernel/context.ts';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { PersonalData } from '@hub/kernel/privacy/personal-data.ts';
import type { PurgedCount } from '@hub/kernel/privacy/purge.ts';
import type { DB } from '../store/types.gen.ts';

/** When a patient waited and met, and what their camera and microphone could do. */
export const personalData = ({ clock }: Kernel<DB>): PersonalData<DB> => ({
  async export({ patientId }, trx) {
    if (patientId === null) return { data: { visits: [] } };
    const rows = await trx
      .selectFrom('visit')
      .selectAll()
      .where('patient_id', '=', patientId)
      .orderBy('starts_at')
      .execute();
    const visits = rows.map((row) => ({
      id: row.id,
      clinicId: row.clinic_id,
      practitionerId: row.practitioner_id,
      start: row.starts_at.toISOString(),
      end: row.ends_at.toISOString(),
      state: row.state,
      waitingSince: row.waiting_since?.toISOString() ?? null,
      startedAt: row.started_at?.toISOString() ?? null,
      endedAt: row.ended_at?.toISOString() ?? null,
      connections: row.epoch,
      camera: row.patient_camera,
      microphone: row.patient_microphone,
    }));
    return { data: { visits } };
  },
  /** That a visit took place is kept in the record, as the law asks; how it went technically is not. */
  async erase({ patientId }, trx) {
    if (patientId === null) return { erased: [], kept: [] };
    await trx
      .insertInto('erased_patient')
      .values({ patient_id: patientId, erased_at: clock.now() })
      .onConflict((on) => on.doNothing())
      .execute();
    const { numDeletedRows } = await trx
      .deleteFrom('visit')
      .where('patient_id', '=', patientId)
      .executeTakeFirst();
    return { erased: counted({ visit: Number(numDeletedRows) }), kept: [] };
  },
});

/** Technical data of video visits (KBV, Anlage 31b BMV-Ä: three months at the latest). */
export async function purgeVisits({ db }: Kernel<DB>, before: Date): Promise<PurgedCount[]> {
  const { numDeletedRows } = await db
    .deleteFrom('visit')
    .where('ends_at', '<', before)
    .executeTakeFirst();
  // No event of before is still under way.
  await db.deleteFrom('erased_patient').where('erased_at', '<', before).execute();
  return [{ kind: 'visit', count: Number(numDeletedRows) }];
}
