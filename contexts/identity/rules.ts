import { rule } from '@hub/kernel/access/rule.ts';

/** Who works in a clinic is its administrator's to say. */
export const managePeople = rule('identity.people.manage', ['admin:clinic']);
/** The platform invites a clinic's first administrator, and nobody else there. */
export const invitePeople = rule('identity.people.invite', ['admin:clinic', 'platform']);
export const managePlatformPeople = rule('identity.platform-people.manage', ['platform']);
/** Who applied with a clinic, for those who check it. */
export const readApplicant = rule('identity.applicant.read', ['platform']);
/** A role of one's own, to give up. */
export const leaveClinic = rule('identity.membership.leave', ['account']);
/** The token in the mail is the permission to read an invitation. */
export const readInvitation = rule('identity.invitation.read', ['anyone']);
export const acceptInvitation = rule('identity.invitation.accept', ['account']);
export const createDependant = rule('identity.dependant.create', ['account']);
/** Guardianships in which one is either side. */
export const ownGuardianships = rule('identity.guardianship.own', ['account']);
export const inviteGuardian = rule('identity.guardian.invite', [
  'patient:self',
  'patient:guardian',
]);
export const handOver = rule('identity.dependant.hand-over', ['patient:guardian']);
