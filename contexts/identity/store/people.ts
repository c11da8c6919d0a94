import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Place } from './memberships.ts';
import type { DB } from './types.gen.ts';

/** Somebody who works at a clinic, with by whose word. */
export interface Person {
  accountId: string;
  email: string;
  displayName: string | null;
  hasFactor: boolean;
  lastSignInAt: string | null;
  practitionerIds: string[];
  memberships: PersonMembership[];
}

interface PersonMembership {
  id: string;
  role: string;
  displayName: string | null;
  since: string;
  how: 'operator' | 'platform' | 'application' | 'invitation' | 'sso';
  detail: string | null;
  by: { accountId: string; displayName: string | null; email: string | null } | null;
  suspendedAt: string | null;
  suspendedBy: string | null;
}

/** Everybody with a role at the place, or one of them. The administrator who gave a role is named where they work there too. */
export async function listPeople(
  db: Kysely<DB>,
  place: Place,
  accountId: string | null = null,
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select u.id as "accountId", u.email, max(m.display_name) as "displayName",
      (exists (select 1 from two_factor t where t.user_id = u.id and t.verified)
        or exists (select 1 from passkey p where p.user_id = u.id)) as "hasFactor",
      ${isoTime(sql`u.last_sign_in_at`)} as "lastSignInAt",
      array(select l.practitioner_id::text from practitioner_link l left join practitioner p on p.id = l.practitioner_id
        where l.user_id = u.id and coalesce(l.clinic_id, p.clinic_id) = ${place}::uuid order by 1) as "practitionerIds",
      json_agg(json_build_object('id', m.id, 'role', m.role, 'displayName', m.display_name,
        'since', ${isoTime(sql`m.created_at`)}, 'how', m.how, 'detail', m.detail,
        'by', case when m.granted_by is null then null else json_build_object('accountId', m.granted_by,
          'displayName', g.display_name, 'email', g.email) end,
        'suspendedAt', ${isoTime(sql`m.suspended_at`)}, 'suspendedBy', m.suspended_by) order by m.id) as memberships
    from membership m join user_account u on u.id = m.user_id
      left join lateral (
        select max(o.display_name) as display_name, max(ou.email) as email
        from membership o join user_account ou on ou.id = o.user_id
        where o.user_id = m.granted_by and o.clinic_id is not distinct from ${place}::uuid
      ) g on true
    where m.clinic_id is not distinct from ${place}::uuid
      and (${accountId}::uuid is null or u.id = ${accountId}::uuid)
    group by u.id order by max(m.display_name) nulls last, u.email`.execute(db);
  return rows;
}

const isoTime = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
