import { GroupNote } from './GroupNote.tsx';
import { PayerStep } from './PayerStep.tsx';
import { ReasonStep } from './ReasonStep.tsx';
import type { StepProps } from './steps.ts';

/** What is asked about the visit, in order; a further step is a file and a line here. */
export function BookingSteps(props: StepProps) {
  return (
    <>
      <GroupNote visitType={props.visitType} />
      <ReasonStep {...props} />
      <PayerStep {...props} />
    </>
  );
}
