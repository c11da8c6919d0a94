import type { Account } from '../../app/session.ts';
import { RegisterFlow } from '../account/register/RegisterFlow.tsx';
import { InlineFrame } from '../account/sign-in/Frame.tsx';
import { useFocusWithin } from './use-focus-within.ts';

type Props = { onDone: (account: Account) => void; onSignIn: () => void };

/** Registering within another page, up to the confirmed address. */
export default function RegisterHere({ onDone, onSignIn }: Props) {
  const box = useFocusWithin();
  return (
    <div ref={box}>
      <RegisterFlow frame={InlineFrame} onDone={onDone} onSignIn={onSignIn} />
    </div>
  );
}
