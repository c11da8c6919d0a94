import type { Transaction } from 'kysely';
import type { Patient } from '@medplum/fhirtypes';
import { Locale } from '@hub/contracts/locale.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { detailsOf } from '../domain/caller.ts';
import type { DB } from '../store/types.gen.ts';

/** What most people of a country are written in, where nobody said which language they speak. */
const LOCALE_OF: Record<string, Locale> = { DE: 'de', AT: 'de', CH: 'de', LI: 'de', FR: 'fr' };

/**
 * Tells notifications where a patient without an account is reached by mail, as their clinic wrote it
 * down, and others whether that is another address than `before`. Nothing is told where neither was or
 * is an address.
 */
export async function tellContact(
  { mail }: Pick<Kernel<DB>, 'mail'>,
  trx: Transaction<DB>,
  {
    resource,
    clinicId,
    before,
  }: { resource: Patient & { id: string }; clinicId: string; before?: Patient },
): Promise<void> {
  const { email, language } = detailsOf(resource);
  const former = before && detailsOf(before).email;
  if (email === null && !former) return;
  const spoken = Locale.safeParse(language);
  await mail.tellPatientContact(trx, {
    patientId: resource.id,
    locale: spoken.success ? spoken.data : await localeAt(trx, clinicId),
    address: email,
    isMoved: Boolean(former) && former !== email,
  });
}

async function localeAt(trx: Transaction<DB>, clinicId: string): Promise<Locale> {
  const clinic = await trx
    .selectFrom('clinic')
    .select('country')
    .where('id', '=', clinicId)
    .executeTakeFirst();
  return LOCALE_OF[clinic?.country ?? ''] ?? 'en';
}
