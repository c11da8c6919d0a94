export const steps = ['who', 'clinic', 'plan', 'done'] as const;
export type Step = (typeof steps)[number];
/** The step at hand; `clinic` is the application that was sent. */
export type SignupSearch = { step?: Step; clinic?: string };

export function signupSearch({ step, clinic }: Record<string, unknown>): SignupSearch {
  const known = steps.find((one) => one === step);
  return { ...(known && { step: known }), ...(typeof clinic === 'string' && { clinic }) };
}

/** The step to show: nobody gets past "who" without an account, nor to "plan" without a clinic. */
export function stepAt(
  search: SignupSearch,
  { isSignedIn, hasClinic }: { isSignedIn: boolean; hasClinic: boolean },
): Step {
  if (search.step === 'done' && search.clinic !== undefined && isSignedIn) return 'done';
  if (!isSignedIn) return 'who';
  return search.step === 'plan' && hasClinic ? 'plan' : 'clinic';
}
