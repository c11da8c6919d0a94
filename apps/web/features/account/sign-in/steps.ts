/** What an account can prove itself with after the password. */
export type Factor = 'totp' | 'passkey' | 'recovery-code';
export const everyFactor: readonly Factor[] = ['passkey', 'totp', 'recovery-code'];

/** A clinic's own sign-in. */
export type Provider = { id: string; name: string };

export type Step =
  | { at: 'email'; hasExpired?: boolean }
  | { at: 'sso'; email: string; provider: Provider }
  | { at: 'password'; email: string }
  | { at: 'factor'; factors: readonly Factor[]; using: Factor }
  /** Staff without a second factor. Without a password after the clinic's own sign-in. */
  | { at: 'enrol'; password: string | undefined }
  | { at: 'verify'; email: string; password: string };

type SignInAnswer = {
  next: 'done' | 'verify-email' | 'totp' | 'enrol-second-factor';
  factors: readonly Factor[];
};

/** Where the answer to a right password leads; `undefined` when the session has begun. */
export function stepAfterPassword(
  { next, factors }: SignInAnswer,
  email: string,
  password: string,
): Step | undefined {
  switch (next) {
    case 'done':
      return undefined;
    case 'totp':
      return askFor(factors);
    case 'enrol-second-factor':
      return { at: 'enrol', password };
    case 'verify-email':
      return { at: 'verify', email, password };
  }
}

/** Where the clinic's provider sent the person back to: `?sso=totp`, `?sso=enrol-second-factor` or a fault. */
export function stepAfterProvider(outcome: string | undefined): Step {
  if (outcome === 'totp') return askFor(everyFactor);
  if (outcome === 'enrol-totp' || outcome === 'enrol-second-factor')
    return { at: 'enrol', password: undefined };
  return { at: 'email' };
}

/** Asks for the easiest of these; the others stay on offer. */
function askFor(factors: readonly Factor[]): Step {
  const known = everyFactor.filter((factor) => factors.includes(factor));
  const offered = known.length > 0 ? known : everyFactor;
  return { at: 'factor', factors: offered, using: offered[0] ?? 'totp' };
}
