import { RegisterForm } from '../account/RegisterForm.tsx';
import { useFocusWithin } from './use-focus-within.ts';

/** Registering within another page. */
export default function RegisterHere({ onDone }: { onDone: () => void }) {
  const box = useFocusWithin();
  return (
    <div ref={box}>
      <RegisterForm onDone={onDone} />
    </div>
  );
}
