import type { Kysely } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import { calendarIn } from '../domain/calendar-part.ts';
import type { CalendarPart } from '../domain/calendar-part.ts';
import { composeMail } from '../domain/compose-mail.ts';
import type { ComposedMail } from '../domain/compose-mail.ts';
import { findContact } from '../store/contacts.ts';
import { openContent } from '../store/content.ts';
import type { DeliveryRow } from '../store/deliveries.ts';
import type { DB } from '../store/types.gen.ts';

/** A mail with everything that its sending takes. */
export interface WrittenMail extends ComposedMail {
  to: string;
  locale: Locale;
  calendar: CalendarPart | null;
}

/** Writes a kept mail. Undefined while its account's address is not known. */
export async function writeMail(
  { db, secrets }: { db: Kysely<DB>; secrets: Secrets },
  row: DeliveryRow & { content: Buffer },
): Promise<WrittenMail | undefined> {
  const { address, params, timing, calendar } = openContent(secrets, row);
  const contact =
    row.account_id === null ? undefined : await findContact(db, secrets, row.account_id);
  const to = address ?? contact?.address;
  const locale = (row.locale as Locale | null) ?? contact?.locale;
  if (to === undefined || locale === undefined) return undefined;
  const zone = contact?.timeZone ?? timing?.timeZone;
  return {
    to,
    locale,
    ...composeMail(row.template, params, locale, zone),
    calendar: calendarIn(calendar, locale),
  };
}
