import { useState } from 'react';
import { dependantsOf, useDependant, usePatientId } from '../../app/acting.ts';
import type { Account } from '../../app/session.ts';
import { useAccount, useSession } from '../../app/use-session.ts';

/** Who is booking, as far as the page knows. */
export type Booker =
  | { is: 'unknown' }
  /** At the door: signing in or registering; `enter` ends it. */
  | { is: 'nobody'; enter: () => void }
  /** A guardian who has not said for whom. */
  | { is: 'undecided'; account: Account }
  /** Somebody without a record of their own. */
  | { is: 'staff'; account: Account }
  | { is: 'patient'; account: Account; patientId: string; dependant: string | undefined };

export function useBooker(): Booker {
  const { status } = useSession();
  const account = useAccount();
  const dependant = useDependant();
  const patientId = usePatientId();
  // Registering signs in before it is done, so that the session alone does not end it.
  const [isAtDoor, setAtDoor] = useState(false);
  if (status === 'anonymous' && !isAtDoor) setAtDoor(true);

  if (status === 'unknown') return { is: 'unknown' };
  if (!account || isAtDoor) return { is: 'nobody', enter: () => setAtDoor(false) };
  if (patientId) return { is: 'patient', account, patientId, dependant };
  return { is: dependantsOf(account).length > 0 ? 'undecided' : 'staff', account };
}
