/** Events owned by identity, and the access facts that it and scheduling state. Ids and times only. */
import { z } from 'zod';

/** A person has an account, or is a guest without one. `patientId` is the id of their record to be, null for staff. */
export const AccountRegistered = z.strictObject({
  accountId: z.uuid(),
  patientId: z.uuid().nullable(),
  locale: z.enum(['en', 'de', 'fr']),
});
export type AccountRegistered = z.infer<typeof AccountRegistered>;

const relationKind = z.enum([
  'self',
  'practitioner',
  'doctor',
  'desk',
  'admin',
  'pharmacist',
  'health-authority',
  'platform-admin',
  'guardian',
  'guest',
  'integration',
  'works-at',
  'restricted',
  'care',
]);
const moment = z.iso.datetime({ offset: true });

/** An access fact holds: who is what to whom. An end of null means until it is revoked. */
export const RelationGranted = z.strictObject({
  subject: z.uuid(),
  kind: relationKind,
  object: z.uuid(),
  from: moment,
  until: moment.nullable(),
});
export type RelationGranted = z.infer<typeof RelationGranted>;

/** An access fact has ended. */
export const RelationRevoked = z.strictObject({
  subject: z.uuid(),
  kind: relationKind,
  object: z.uuid(),
  until: moment,
});
export type RelationRevoked = z.infer<typeof RelationRevoked>;

/** Every token of the session is refused from now on. */
export const SessionRevoked = z.strictObject({ sessionId: z.uuid() });
export type SessionRevoked = z.infer<typeof SessionRevoked>;

/** Somebody has a role, has it for now no more, or has it no more. */
export const MembershipChanged = z.object({
  membershipId: z.uuid(),
  accountId: z.uuid(),
  /** Null for roles of the whole platform. */
  clinicId: z.uuid().nullable(),
  role: z.string(),
  state: z.enum(['active', 'suspended', 'ended']),
  /** The person's profiles at the clinic, for doctors. */
  practitionerIds: z.array(z.uuid()),
});
export type MembershipChanged = z.infer<typeof MembershipChanged>;

/** A guest never had a visit and was not here for long: nothing of them is kept. */
export const GuestLapsed = z.object({ accountId: z.uuid(), patientId: z.uuid() });
export type GuestLapsed = z.infer<typeof GuestLapsed>;

export const identityEvents = {
  'account.registered.v1': AccountRegistered,
  'guest.lapsed.v1': GuestLapsed,
  'membership.changed.v1': MembershipChanged,
  'relation.granted.v1': RelationGranted,
  'relation.revoked.v1': RelationRevoked,
  'session.revoked.v1': SessionRevoked,
} as const;
