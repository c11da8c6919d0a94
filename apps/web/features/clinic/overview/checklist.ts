import type { Clinic } from '../queries.ts';

/** What a practice needs before a patient can book; in the order in which it is best done. */
export type StepId =
  | 'profile'
  | 'logo'
  | 'people'
  | 'registration'
  | 'visitTypes'
  | 'hours'
  | 'checked';

export type Step = { id: StepId; isDone: boolean; isOptional: boolean };

/** What is known of a practice; `undefined` while it is being asked for. */
export type Facts = {
  clinic: Pick<Clinic, 'description' | 'phone' | 'email' | 'logoUrl' | 'status'>;
  practitioners: readonly { active: boolean; isConfirmed: boolean }[];
  visitTypes: readonly { active: boolean }[];
  hasHours: boolean;
};

/** The steps from an application to the first booking, with what is done. */
export function stepsOf({ clinic, practitioners, visitTypes, hasHours }: Facts): Step[] {
  const active = practitioners.filter((one) => one.active);
  const isReachable = clinic.phone !== null || clinic.email !== null;
  const step = (id: StepId, isDone: boolean, isOptional = false): Step => ({
    id,
    isDone,
    isOptional,
  });
  return [
    step('profile', isReachable && clinic.description !== null),
    step('logo', clinic.logoUrl !== null, true),
    step('people', active.length > 0),
    step(
      'registration',
      active.some((one) => one.isConfirmed),
    ),
    step(
      'visitTypes',
      visitTypes.some((type) => type.active),
    ),
    step('hours', hasHours),
    step('checked', clinic.status === 'approved'),
  ];
}

/** What still keeps patients from booking. */
export const missingOf = (steps: readonly Step[]): Step[] =>
  steps.filter((step) => !step.isDone && !step.isOptional);
