import type { Account } from '../../app/session.ts';
import { InlineFrame } from '../account/sign-in/Frame.tsx';
import { SignInFlow } from '../account/sign-in/SignInFlow.tsx';
import { useFocusWithin } from './use-focus-within.ts';

/** Signing in within another page; the session that begins is all it leads to. */
export default function SignInHere({ onDone }: { onDone: (account: Account) => void }) {
  const box = useFocusWithin();
  return (
    <div ref={box}>
      {/* A clinic's own sign-in leaves the page, and comes back to it. */}
      <SignInFlow frame={InlineFrame} next={location.pathname} onDone={onDone} />
    </div>
  );
}
