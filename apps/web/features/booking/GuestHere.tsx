import type { Account } from '../../app/session.ts';
import { GuestFlow } from '../account/guest/GuestFlow.tsx';
import { InlineFrame } from '../account/sign-in/Frame.tsx';
import { useFocusWithin } from './use-focus-within.ts';

type Props = { onDone: (account: Account) => void; onSignIn: () => void };

/** Going on without an account within the booking. */
export default function GuestHere({ onDone, onSignIn }: Props) {
  const box = useFocusWithin();
  return (
    <div ref={box}>
      <GuestFlow frame={InlineFrame} onDone={onDone} onSignIn={onSignIn} />
    </div>
  );
}
