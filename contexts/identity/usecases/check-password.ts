import { verifyPassword } from 'better-auth/crypto';

/** What better-auth's hash takes; longer ones are refused before they cost anything. */
const LONGEST = 128;

/** A hash that no password has: what is unknown takes as long as what is wrong. */
const NOBODY = `${'0'.repeat(32)}:${'0'.repeat(128)}`;

/** Whether the password is the hash's; takes the same time where there is no hash. */
export async function checkPassword(
  hash: string | null | undefined,
  password: string,
): Promise<boolean> {
  if (password.length > LONGEST) return false;
  const isRight = await verifyPassword({ hash: hash ?? NOBODY, password });
  return isRight && hash != null;
}
