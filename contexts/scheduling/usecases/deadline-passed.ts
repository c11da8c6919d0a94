import { conflict } from '@hub/kernel/errors.ts';
import type { AppError } from '@hub/kernel/errors.ts';
import type { ChangeTerms } from '../store/change-terms.ts';

const MESSAGES = {
  cancel_deadline_passed:
    'It is too late to cancel this visit here; the clinic takes it by telephone',
  reschedule_deadline_passed:
    'It is too late to move this visit here; the clinic takes it by telephone',
};

/** 409 after a deadline of the clinic's policy, with the number at which it is reached. */
export const deadlinePassed = (
  code: keyof typeof MESSAGES,
  { phone, policy }: ChangeTerms,
): AppError =>
  conflict(code, MESSAGES[code], {
    phone,
    deadlineMinutes:
      code === 'cancel_deadline_passed' ? policy.cancelUntilMinutes : policy.rescheduleUntilMinutes,
  });
