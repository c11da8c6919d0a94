import type { VisitType } from '../find/queries.ts';
import type { SlotRef } from '../find/slot-ref.ts';
import type { Draft } from './draft.ts';
import type { HoldRef } from './held-slot.ts';

export type Payer = NonNullable<VisitType['payers']>[number];

/** What is booked: the same content is the same booking, whatever place is held for it. */
export type BookingRequest = {
  practitionerId: string;
  visitTypeId: string;
  start: string;
  /** A dependant of the person; left out for themselves. */
  patientId?: string;
  reason?: string;
  payer?: Payer;
  hold?: HoldRef;
};

type Entered = { slot: SlotRef; draft: Draft; visitType: VisitType; dependant: string | undefined };

/** What was entered, as the API takes it. */
export function requestOf({ slot, draft, visitType, dependant }: Entered): BookingRequest {
  const reason = draft.reason.trim();
  return {
    ...slot,
    ...(reason && { reason }),
    ...(dependant && { patientId: dependant }),
    ...(draft.payer && visitType.payers?.includes(draft.payer) && { payer: draft.payer }),
  };
}

/** Whether somebody has to say whose bill it is: where there is one only, it is that. */
export const needsPayer = ({ payers }: Pick<VisitType, 'payers'>): boolean =>
  payers !== null && payers.length > 1;

/** What is still to be answered before the visit can be booked. */
export function missingIn(draft: Draft, visitType: VisitType): 'payer' | undefined {
  return needsPayer(visitType) && !(draft.payer && visitType.payers?.includes(draft.payer))
    ? 'payer'
    : undefined;
}
