/** The shapes of people's roles, invitations and guardianships. */
import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import { CLINIC_ROLES, PLATFORM_ROLES } from '../domain/account.ts';
import { stateOf } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';
import type { NamedGuardianship } from '../store/guardianships.ts';
import type { OpenInvitation } from '../usecases/accept-invitation.ts';
import { declarationFor } from '../domain/guardianship.ts';

const time = z.iso.datetime();
const name = z.string().trim().min(1).max(120);
const email = z.email().max(254);
const AnyRole = z.enum([...CLINIC_ROLES, ...PLATFORM_ROLES]);

/** 256 bits in base64url. */
const Token = z.string().regex(/^[\w-]{43}$/);
const Password = z.string().min(12).max(128);

export const Person = z
  .object({
    accountId: z.uuid(),
    email: z.string(),
    displayName: z.string().nullable(),
    /** Whether a second factor is enrolled. */
    hasFactor: z.boolean(),
    lastSignInAt: time.nullable(),
    practitionerIds: z.array(z.uuid()),
    memberships: z.array(
      z.object({
        id: z.uuid(),
        role: AnyRole,
        displayName: z.string().nullable(),
        since: time,
        how: z.enum(['operator', 'platform', 'application', 'invitation', 'sso']),
        /** The provider's group, for single sign-on. */
        detail: z.string().nullable(),
        by: z
          .object({
            accountId: z.uuid(),
            displayName: z.string().nullable(),
            email: z.string().nullable(),
          })
          .nullable(),
        suspendedAt: time.nullable(),
        suspendedBy: z.uuid().nullable(),
      }),
    ),
  })
  .meta({ id: 'Person' });
export const People = z.object({ items: z.array(Person) });

export const MembershipChange = z
  .strictObject({ suspended: z.boolean().optional(), displayName: name.nullable().optional() })
  .refine(({ suspended, displayName }) => suspended !== undefined || displayName !== undefined, {
    message: 'Say what to change',
  });

export const ClinicInvitation = z.strictObject({
  email,
  role: z.enum(CLINIC_ROLES),
  displayName: name,
  practitionerId: z.uuid().nullable().default(null),
  locale: Locale,
});
export const PlatformInvitation = z.strictObject({
  email,
  role: z.enum(PLATFORM_ROLES),
  displayName: name,
  locale: Locale,
});

const InvitationStates = z.enum(['open', 'accepted', 'withdrawn', 'expired']);

export const Invitation = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid().nullable(),
    email: z.string(),
    role: AnyRole,
    displayName: z.string(),
    practitionerId: z.uuid().nullable(),
    locale: Locale,
    invitedBy: z.uuid(),
    createdAt: time,
    sentAt: time,
    expiresAt: time,
    state: InvitationStates,
  })
  .meta({ id: 'Invitation' });
export const Invitations = z.object({ items: z.array(Invitation) });

/** An invitation to a role as the API shows it. */
export const shownInvitation = (row: InvitationRow, now: Date): z.infer<typeof Invitation> => ({
  id: row.id,
  clinicId: row.clinic_id,
  email: row.email,
  // The columns hold what their checks let in.
  role: row.role as z.infer<typeof AnyRole>,
  displayName: row.display_name ?? '',
  practitionerId: row.practitioner_id,
  locale: row.locale as Locale,
  invitedBy: row.invited_by,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  state: stateOf(row, now),
});

export const InvitationToken = z.strictObject({ token: Token });
export const InvitationAnswer = z.strictObject({
  token: Token,
  /** The version of the text that was agreed to, where one is asked for. */
  declaration: z.string().max(60).optional(),
});
export const InvitedRegistration = z.strictObject({
  ...InvitationAnswer.shape,
  password: Password,
  locale: Locale,
});

export const InvitationContent = z
  .object({
    kind: z.enum(['role', 'guardian', 'self']),
    email: z.string(),
    role: AnyRole.nullable(),
    clinicId: z.uuid().nullable(),
    clinicName: z.string().nullable(),
    displayName: z.string().nullable(),
    /** Until when one would act for the patient. */
    until: time.nullable(),
    /** The text that must be agreed to, by its version; see the guardianship texts. */
    needsDeclaration: z.enum(['custody']).nullable(),
    declarationVersion: z.string().nullable(),
    expiresAt: time,
    /** Whether the address has an account: then sign in and accept, else register by the invitation. */
    accountExists: z.boolean(),
  })
  .meta({ id: 'InvitationContent' });

/** What an invitation says to whoever holds its link. */
export function shownContent({
  row,
  clinicName,
  accountExists,
}: OpenInvitation): z.infer<typeof InvitationContent> {
  const needsDeclaration = row.basis === 'custody' ? 'custody' : null;
  return {
    kind: row.kind as 'role' | 'guardian' | 'self',
    email: row.email,
    role: row.role as z.infer<typeof AnyRole> | null,
    clinicId: row.clinic_id,
    clinicName,
    displayName: row.display_name,
    until: row.until?.toISOString() ?? null,
    needsDeclaration,
    declarationVersion: needsDeclaration && declarationFor(needsDeclaration).version,
    expiresAt: row.expires_at.toISOString(),
    accountExists,
  };
}

export const Accepted = z.object({
  kind: z.string(),
  clinicId: z.uuid().nullable(),
  patientId: z.uuid().nullable(),
});
export const Registered = z.object({ next: z.literal('sign-in') });

export const Applicant = z.object({
  id: z.uuid(),
  /** Accounts exist for proved addresses only. */
  email: z.string(),
  roles: z.array(z.object({ role: AnyRole, clinicId: z.uuid().nullable() })),
});

const DeclarationText = z.object({
  version: z.string(),
  text: z.object({ en: z.string(), de: z.string(), fr: z.string() }),
});
export const GuardianshipTexts = z.object({ custody: DeclarationText, consent: DeclarationText });

export const DependantInput = z.strictObject({
  endsOn: z.iso.date(),
  declaration: z.string().max(60),
});
export const GuardianInput = z.strictObject({
  email,
  until: z.iso.date(),
  declaration: z.string().max(60),
  locale: Locale,
  patientId: z.uuid().optional(),
});
export const HandoverInput = z.strictObject({ patientId: z.uuid(), email, locale: Locale });

export const Guardianship = z
  .object({
    id: z.uuid(),
    patientId: z.uuid(),
    guardianId: z.uuid(),
    guardianEmail: z.string(),
    basis: z.enum(['custody', 'consent']),
    declarationVersion: z.string(),
    since: time,
    until: time,
    /** Whether the signed-in person is the one who acts. */
    mine: z.boolean(),
  })
  .meta({ id: 'Guardianship' });

/** A guardianship as one of its sides sees it. */
export const shownGuardianship = (
  row: NamedGuardianship,
  accountId: string,
): z.infer<typeof Guardianship> => ({
  id: row.id,
  patientId: row.patient_id,
  guardianId: row.guardian_id,
  guardianEmail: row.guardian_email,
  basis: row.basis as 'custody' | 'consent',
  declarationVersion: row.declaration,
  since: row.since.toISOString(),
  until: row.until.toISOString(),
  mine: row.guardian_id === accountId,
});

export const GuardianInvitation = z
  .object({
    id: z.uuid(),
    kind: z.enum(['guardian', 'self']),
    patientId: z.uuid().nullable(),
    email: z.string(),
    until: time.nullable(),
    createdAt: time,
    expiresAt: time,
    state: InvitationStates,
  })
  .meta({ id: 'GuardianInvitation' });

/** An invitation to act for a patient, or to take over one's own record, as its sender sees it. */
export const shownGuardianInvitation = (
  row: InvitationRow,
  now: Date,
): z.infer<typeof GuardianInvitation> => ({
  id: row.id,
  kind: row.kind as 'guardian' | 'self',
  patientId: row.patient_id,
  email: row.email,
  until: row.until?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  state: stateOf(row, now),
});

export const Guardianships = z.object({
  items: z.array(Guardianship),
  invitations: z.array(GuardianInvitation),
});
