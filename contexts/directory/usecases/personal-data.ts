import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { PersonalData, Subject } from '@hub/kernel/privacy/personal-data.ts';
import type { DB } from '../store/types.gen.ts';

const TEN_YEARS = 10;

/** Practitioners' profiles, which are public, and what people sent when they applied. */
export const personalData = (kernel: Kernel<DB>): PersonalData<DB> => ({
  async export(subject, trx) {
    return {
      data: {
        profiles: await profilesOf(subject, trx),
        clinicApplications: await clinicsOf(subject, trx),
        practitionerApplications: await applicationsOf(subject, trx),
      },
    };
  },
  async erase({ accountId, practitionerIds }, trx) {
    if (accountId === null) return { erased: [], kept: [] };
    const unlinked = await trx
      .updateTable('practitioner')
      .set({ account_id: null, active: false })
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    const contacts = await trx
      .updateTable('clinic')
      .set({ contact_name: null })
      .where('applied_by', '=', accountId)
      .where('contact_name', 'is not', null)
      .executeTakeFirst();
    const applications = await trx
      .deleteFrom('practitioner_application')
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    const profiles = (await profilesOf({ practitionerIds }, trx)).length;
    const until = kernel.clock.now();
    until.setUTCFullYear(until.getUTCFullYear() + TEN_YEARS);
    return {
      erased: counted({
        'practitioner-link': Number(unlinked.numUpdatedRows),
        contact: Number(contacts.numUpdatedRows),
        application: Number(applications.numDeletedRows),
      }),
      // Who wrote a note must be known for as long as the note is kept.
      kept:
        profiles === 0
          ? []
          : [
              {
                kind: 'practitioner-profile',
                count: profiles,
                basis: 'de-bgb-630f',
                until: until.toISOString(),
              },
            ],
    };
  },
});

async function profilesOf(
  { practitionerIds }: Pick<Subject, 'practitionerIds'>,
  trx: Transaction<DB>,
): Promise<unknown[]> {
  if (practitionerIds.length === 0) return [];
  const rows = await trx
    .selectFrom('practitioner')
    .selectAll()
    .where('id', 'in', practitionerIds)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    clinicId: row.clinic_id,
    slug: row.slug,
    title: row.title,
    givenName: row.given_name,
    familyName: row.family_name,
    specialties: row.specialties,
    languages: row.languages,
    payers: row.payers,
    registration: row.registration_number && {
      kind: row.registration_kind,
      number: row.registration_number,
      check: row.check_status,
      checkedAt: row.checked_at?.toISOString() ?? null,
    },
    fees: row.fees,
    bio: row.bio,
    timeZone: row.time_zone,
    active: row.active,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }));
}

async function clinicsOf({ accountId }: Subject, trx: Transaction<DB>): Promise<unknown[]> {
  if (accountId === null) return [];
  const rows = await trx
    .selectFrom('clinic')
    .select(['id', 'name', 'status', 'contact_name', 'applied_at'])
    .where('applied_by', '=', accountId)
    .execute();
  return rows.map((row) => ({
    clinicId: row.id,
    clinic: row.name,
    status: row.status,
    contactName: row.contact_name,
    appliedAt: row.applied_at?.toISOString() ?? null,
  }));
}

async function applicationsOf({ accountId }: Subject, trx: Transaction<DB>): Promise<unknown[]> {
  if (accountId === null) return [];
  const rows = await trx
    .selectFrom('practitioner_application')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute();
  return rows.map((row) => ({
    clinicId: row.clinic_id,
    profile: row.profile,
    message: row.message,
    status: row.status,
    appliedAt: row.applied_at.toISOString(),
    reason: row.reason,
  }));
}
