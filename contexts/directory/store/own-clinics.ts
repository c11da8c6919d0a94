import { sql } from 'kysely';
import type { Expression, Kysely, SqlBool } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { decideClinic, workAtClinic } from '../rules.ts';
import type { ClinicApplicationQuery, OwnClinic } from '../application-schemas.ts';
import { isApplicant, toClinic } from './clinics.ts';
import type { ClinicRow } from './clinics.ts';
import type { DB } from './types.gen.ts';

interface DecisionJson {
  decision: OwnClinic['decisions'][number]['decision'];
  reason: string | null;
  decidedBy: string;
  at: number;
}

const selectOwn = (db: Kysely<DB>) =>
  db
    .selectFrom('clinic as c')
    .selectAll()
    .select(
      sql<
        DecisionJson[]
      >`coalesce((select json_agg(json_build_object('decision', d.decision, 'reason', d.reason,
          'decidedBy', d.decided_by, 'at', (extract(epoch from d.decided_at) * 1000)::bigint) order by d.id desc)
        from clinic_decision d where d.clinic_id = c.id), '[]')`.as('decisions'),
    );

const toOwnClinic = (row: ClinicRow & { decisions: DecisionJson[] }): OwnClinic => ({
  ...toClinic(row),
  registration:
    row.registration_kind === null
      ? null
      : ({
          kind: row.registration_kind,
          number: row.registration_number,
        } as OwnClinic['registration']),
  contactName: row.contact_name,
  appliedBy: row.applied_by,
  appliedAt: row.applied_at?.toISOString() ?? null,
  decisions: row.decisions.map(({ at, ...decision }) => ({
    ...decision,
    decidedAt: new Date(at).toISOString(),
  })),
});

/** One clinic with what its staff and the platform know of it; the caller has looked at the rights. */
export async function getOwnClinic(db: Kysely<DB>, id: string): Promise<OwnClinic> {
  return toOwnClinic(await selectOwn(db).where('c.id', '=', id).executeTakeFirstOrThrow());
}

/** The clinics where the actor works or with which they applied. */
export async function listOwnClinics(
  { db, access }: Kernel<DB>,
  actor: Actor,
): Promise<OwnClinic[]> {
  const worksAt: Expression<SqlBool> = access.where(actor, workAtClinic, {
    clinic: sql.ref<string>('c.id'),
  });
  const rows = await selectOwn(db)
    .where((eb) => eb.or([worksAt, isApplicant(actor)]))
    .where('c.status', '<>', 'withdrawn')
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
  return rows.map(toOwnClinic);
}

/** Clinics of one status, those that wait longest first. */
export async function listClinicApplications(
  { db, access }: Kernel<DB>,
  actor: Actor,
  { status, cursor, limit }: ClinicApplicationQuery,
): Promise<{ items: OwnClinic[]; nextCursor: string | null }> {
  const rows = await selectOwn(db)
    .where('c.status', '=', status)
    .where(access.where(actor, decideClinic, {}))
    .$if(cursor !== undefined, (select) => select.where('c.id', '>', cursor!))
    .orderBy('c.id')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return {
    items: page.map(toOwnClinic),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
