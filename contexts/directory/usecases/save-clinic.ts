import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { createClinic as mayCreate, writeClinic } from '../rules.ts';
import type { Clinic, ClinicInput } from '../schemas.ts';
import { clinicColumns, lockClinic, toClinic } from '../store/clinics.ts';
import type { DB } from '../store/types.gen.ts';
import { announceClinic } from './announce.ts';

/** Opens a clinic; its staff comes from identity. */
export const createClinic = (
  kernel: Kernel<DB>,
  actor: Actor,
  input: ClinicInput,
): Promise<Clinic> =>
  kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, mayCreate, {});
    const now = kernel.clock.now();
    const row = await trx
      .insertInto('clinic')
      .values({ created_at: now, ...clinicColumns(input, now) })
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, {
      action: 'create',
      kind: 'clinic',
      id: row.id,
      clinic: row.id,
    });
    await announceClinic(kernel, trx, row);
    return toClinic(row);
  });

export const updateClinic = (
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  input: ClinicInput,
): Promise<Clinic> =>
  kernel.db.transaction().execute(async (trx) => {
    await lockClinic(trx, id);
    await kernel.access.require(trx, actor, writeClinic, { clinic: id });
    const row = await trx
      .updateTable('clinic')
      .set(clinicColumns(input, kernel.clock.now()))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'clinic', id, clinic: id });
    await announceClinic(kernel, trx, row);
    return toClinic(row);
  });
