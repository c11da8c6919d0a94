import { useEffect, useRef } from 'react';
import { ApiProblem } from '../../../app/problem.ts';
import { canAutofillPasskey, stopPasskey } from '../passkey.ts';
import { signInByPasskey } from './prove.ts';

/**
 * Lets the browser offer passkeys where it fills in addresses (WebAuthn Level 3, conditional
 * mediation). Ends when the field leaves the page or another way is taken.
 */
export function usePasskeyAutofill(onDone: () => Promise<void>, onFault: (error: unknown) => void) {
  const outcome = useRef({ onDone, onFault });
  useEffect(() => {
    outcome.current = { onDone, onFault };
  });
  useEffect(() => {
    let isGone = false;
    async function wait() {
      if (!(await canAutofillPasskey()) || isGone) return;
      try {
        await signInByPasskey({ isAutofill: true });
        if (!isGone) await outcome.current.onDone();
      } catch (error) {
        // Called off is how it ends when nobody takes the offer.
        const isSilent = error instanceof ApiProblem && error.code.startsWith('passkey_');
        if (!isGone && !isSilent) outcome.current.onFault(error);
      }
    }
    void wait();
    return () => {
      isGone = true;
      void stopPasskey();
    };
  }, []);
}
