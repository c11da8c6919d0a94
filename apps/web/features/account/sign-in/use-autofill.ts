import { useEffect, useRef } from 'react';
import { canAutofillPasskey, stopPasskey } from '../passkey.ts';
import { passkeyProof, sendProof } from './prove.ts';

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
      // Nobody has asked for anything yet: what fails up to here, or is called off, is not worth a word.
      const proof = (await canAutofillPasskey())
        ? await passkeyProof({ isAutofill: true }).catch(() => undefined)
        : undefined;
      if (!proof || isGone) return;
      try {
        await sendProof(proof);
        await outcome.current.onDone();
      } catch (error) {
        outcome.current.onFault(error);
      }
    }
    void wait();
    return () => {
      isGone = true;
      void stopPasskey();
    };
  }, []);
}
