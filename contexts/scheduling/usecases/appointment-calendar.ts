import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Config } from '@hub/kernel/config.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Locale } from '@hub/contracts/locale.ts';
import { invitationOf } from '../domain/icalendar.ts';
import { appointmentStore } from '../store/appointments.ts';
import { calendarVisits } from '../store/calendar-visits.ts';
import type { DB } from '../store/types.gen.ts';

/** Where the product is found, without a slash at the end. */
export const originOf = ({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string =>
  (publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '');

/** One appointment as an iCalendar file, for whoever may read it. Throws `not_found` otherwise. */
export async function appointmentCalendar(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  language: Locale,
): Promise<string> {
  await appointmentStore(kernel, actor).get(id);
  return calendarOf(kernel, kernel.db, id, language);
}

/** The file itself; whether it may be read is the caller's to decide. */
export async function calendarOf(
  { config }: Kernel<DB>,
  db: Kysely<DB>,
  id: string,
  language: Locale,
): Promise<string> {
  const [visit] = await calendarVisits(db, originOf(config), sql`a.id = ${id}::uuid`);
  if (visit === undefined) throw notFound('appointment');
  return invitationOf({ visit, language, method: 'PUBLISH' });
}
