export const CLINIC_STATUSES = [
  'pending',
  'approved',
  'declined',
  'suspended',
  'withdrawn',
] as const;
/** Only approved clinics are found and booked; all others can be prepared by their staff. */
export type ClinicStatus = (typeof CLINIC_STATUSES)[number];

const STEPS = {
  approve: { from: ['pending'], to: 'approved' },
  decline: { from: ['pending'], to: 'declined' },
  suspend: { from: ['approved'], to: 'suspended' },
  lift: { from: ['suspended'], to: 'approved' },
  reapply: { from: ['declined'], to: 'pending' },
  withdraw: { from: ['pending', 'declined'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ClinicStatus[]; to: ClinicStatus }>;
export type ClinicStep = keyof typeof STEPS;

/** What the step makes of a clinic, or undefined where it cannot be taken. */
export function nextStatus(status: ClinicStatus, step: ClinicStep): ClinicStatus | undefined {
  const { from, to } = STEPS[step];
  return from.some((each) => each === status) ? to : undefined;
}
