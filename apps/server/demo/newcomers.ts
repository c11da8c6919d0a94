import { applyForClinic } from '../../../contexts/directory/usecases/save-clinic.ts';
import { createPractitioner } from '../../../contexts/directory/usecases/save-practitioner.ts';
import { CUSTODY } from '../../../contexts/identity/domain/guardianship.ts';
import { inviteToRole } from '../../../contexts/identity/usecases/invite-people.ts';
import { createDependant } from '../../../contexts/identity/usecases/manage-guardianships.ts';
import { APPLYING_CLINIC, CHILD, NEWCOMER } from './applicants.ts';
import type { Cast } from './cast.ts';
import { DAY_MS, actorOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { openRecord } from './visits.ts';

/** A doctor whose number nobody has looked up; returns the id of the profile. */
export async function addNewcomer(stage: Stage, cast: Cast): Promise<string> {
  const { email: _email, locale: _locale, ...profile } = NEWCOMER;
  const { id } = await createPractitioner(
    stage.kernel('directory', yesterdayOf(stage)),
    cast.admin,
    cast.clinicId,
    {
      ...profile,
      specialties: [...profile.specialties],
      languages: [...profile.languages],
      payers: [...profile.payers],
    },
  );
  return id;
}

/**
 * What administrators have to do: a clinic that applies, and the newcomer, who has not answered the
 * invitation. Call it once identity knows the clinic and the profile.
 */
export async function openNewcomers(
  stage: Stage,
  cast: Cast,
  practitionerId: string,
): Promise<void> {
  const yesterday = yesterdayOf(stage);
  await applyForClinic(
    stage.kernel('directory', yesterday),
    actorOf(cast.applicantId, yesterday),
    APPLYING_CLINIC,
  );
  const { email, locale, title, givenName, familyName } = NEWCOMER;
  await inviteToRole(stage.kernel('identity', yesterday), cast.admin, cast.clinicId, {
    email,
    role: 'doctor',
    displayName: `${title} ${givenName} ${familyName}`,
    practitionerId,
    locale,
  });
}

const yesterdayOf = ({ now }: Stage): Date => new Date(now.getTime() - DAY_MS);

/** A parent acts for their child, and has filled in its record. */
export async function openChild(stage: Stage, cast: Cast, at: Date): Promise<void> {
  const { accountId } = cast.patients.get(CHILD.parent)!;
  const { patient_id } = await createDependant(
    stage.kernel('identity', at),
    actorOf(accountId, at),
    { endsOn: CHILD.ofAge, declaration: CUSTODY.version },
  );
  await openRecord(stage, accountId, at, {
    resourceType: 'Patient',
    id: patient_id,
    name: [{ use: 'official', family: CHILD.family, given: [...CHILD.given] }],
    gender: CHILD.gender,
    birthDate: CHILD.birthDate,
  });
}
