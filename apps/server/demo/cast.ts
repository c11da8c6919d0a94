import type { Locale } from '@hub/contracts/locale.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import { checkRegistration } from '../../../contexts/directory/usecases/check-registration.ts';
import { applyForClinic } from '../../../contexts/directory/usecases/save-clinic.ts';
import { createPractitioner } from '../../../contexts/directory/usecases/save-practitioner.ts';
import { newTotpSecret } from '../../../contexts/identity/usecases/codes.ts';
import { provisionAccounts } from '../../../contexts/identity/usecases/provision-account.ts';
import type { Provision } from '../../../contexts/identity/usecases/provision-account.ts';
import { newDemoPassword } from './accounts.ts';
import type { DemoAccount } from './accounts.ts';
import { APPLICANT } from './applicants.ts';
import { DEMO_CLINIC, DEMO_STAFF } from './clinic.ts';
import { DEMO_DOCTORS } from './doctors.ts';
import type { DoctorKey } from './doctors.ts';
import { DEMO_PATIENTS, patientEmail } from './patients.ts';
import type { PatientKey } from './patients.ts';
import { actorOf } from './stage.ts';
import type { Stage } from './stage.ts';

/** Everybody who plays a part, by the ids they got. */
export interface Cast {
  clinicId: string;
  admin: AccountActor;
  doctors: Map<DoctorKey, { accountId: string; practitionerId: string }>;
  patients: Map<PatientKey, { accountId: string; patientId: string }>;
  /** Applies with a clinic of their own. */
  applicantId: string;
}

/** The desk comes last: once its account exists, the demo is whole. */
export const LAST_EMAIL = DEMO_STAFF[0].email;
export const FIRST_EMAIL = DEMO_STAFF[2].email;

const ROLE_WORDS = {
  desk: 'front desk',
  admin: 'practice administrator',
  'platform-admin': 'platform administrator',
} as const;

/** What demo.json shall say: known passwords are kept, so that a reset does not lock anybody out. */
export function accountsOf(known: readonly DemoAccount[]): DemoAccount[] {
  // One password for all: it is the demo's, and it is to be typed on a phone.
  const password = known[0]?.password ?? newDemoPassword();
  const secretOf = (email: string): string =>
    known.find((account) => account.email === email)?.totpSecret ?? newTotpSecret();
  return [
    ...DEMO_DOCTORS.map((doctor): DemoAccount => ({
      role: 'doctor',
      email: doctor.email,
      password,
      totpSecret: secretOf(doctor.email),
      note: `${doctor.title} ${doctor.givenName} ${doctor.familyName}, ${doctor.specialties[0]}, ${doctor.timeZone}`,
    })),
    ...DEMO_PATIENTS.map((patient): DemoAccount => ({
      role: 'patient',
      email: patientEmail(patient),
      password,
      note: `${patient.given.join(' ')} ${patient.family}`,
    })),
    ...DEMO_STAFF.map(({ role, email, name }): DemoAccount => ({
      role,
      email,
      password,
      totpSecret: secretOf(email),
      note: `${name}, ${ROLE_WORDS[role]}`,
    })),
    {
      role: 'admin',
      email: APPLICANT.email,
      password,
      totpSecret: secretOf(APPLICANT.email),
      note: `${APPLICANT.name}, whose clinic the platform has yet to check`,
    },
  ];
}

/** Opens the clinic and everybody's accounts, as of `at`. The desk's account is left to `finishCast`. */
export async function openCast(
  stage: Stage,
  accounts: readonly DemoAccount[],
  at: Date,
): Promise<Cast> {
  const identity = stage.kernel('identity', at);
  const directory = stage.kernel('directory', at);
  const provision = provisionOf(accounts);

  const [platform] = await provisionAccounts(identity, [
    provision(FIRST_EMAIL, 'en', {
      roles: [{ role: 'platform-admin', clinicId: null }],
      displayName: DEMO_STAFF[2].name,
    }),
  ]);
  const clinic = await applyForClinic(directory, actorOf(platform!.accountId, at), {
    ...DEMO_CLINIC,
    plan: 'practice',
  });
  const [adminAccount] = await provisionAccounts(identity, [
    provision(DEMO_STAFF[1].email, DEMO_STAFF[1].locale, {
      roles: [{ role: 'admin', clinicId: clinic.id }],
      displayName: DEMO_STAFF[1].name,
    }),
  ]);
  const admin = actorOf(adminAccount!.accountId, at);

  const practitioners = await Promise.all(
    DEMO_DOCTORS.map(
      async ({ key, locale: _locale, email: _email, weekly: _weekly, ...profile }) => {
        const { id } = await createPractitioner(directory, admin, clinic.id, profile);
        const { number } = profile.registration;
        await checkRegistration(directory, admin, id, {
          status: 'confirmed',
          number,
          reason: null,
        });
        return [key, id] as const;
      },
    ),
  );
  const practitionerIds = new Map(practitioners);
  const made = await provisionAccounts(identity, [
    ...DEMO_DOCTORS.map(({ key, email, locale, title, givenName, familyName }) =>
      provision(email, locale, {
        practitionerId: practitionerIds.get(key)!,
        roles: [{ role: 'doctor', clinicId: clinic.id }],
        displayName: `${title} ${givenName} ${familyName}`,
      }),
    ),
    provision(APPLICANT.email, APPLICANT.locale, {}),
    ...DEMO_PATIENTS.map((patient) =>
      provision(patientEmail(patient), patient.locale, { patientId: 'new' }),
    ),
  ]);
  const byEmail = new Map(made.map((account) => [account.email, account]));
  const doctors: Cast['doctors'] = new Map(
    DEMO_DOCTORS.map(({ key, email }) => [
      key,
      { accountId: byEmail.get(email)!.accountId, practitionerId: practitionerIds.get(key)! },
    ]),
  );
  const patients: Cast['patients'] = new Map(
    DEMO_PATIENTS.map((patient) => {
      const account = byEmail.get(patientEmail(patient))!;
      return [patient.key, { accountId: account.accountId, patientId: account.patientId! }];
    }),
  );
  const applicantId = byEmail.get(APPLICANT.email)!.accountId;
  return { clinicId: clinic.id, admin, doctors, patients, applicantId };
}

/** Opens the last account, by which a later start knows that nothing is missing. */
export async function finishCast(
  stage: Stage,
  accounts: readonly DemoAccount[],
  cast: Cast,
  at: Date,
): Promise<void> {
  const desk = provisionOf(accounts)(LAST_EMAIL, DEMO_STAFF[0].locale, {
    roles: [{ role: 'desk', clinicId: cast.clinicId }],
    displayName: DEMO_STAFF[0].name,
  });
  await provisionAccounts(stage.kernel('identity', at), [desk]);
}

const provisionOf =
  (accounts: readonly DemoAccount[]) =>
  (email: string, locale: Locale, more: Partial<Provision>): Provision => {
    const { password, totpSecret } = accounts.find((account) => account.email === email)!;
    return { email, password, locale, ...(totpSecret !== undefined && { totpSecret }), ...more };
  };
