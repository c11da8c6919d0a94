import type { Practitioner, VisitType } from '../find/queries.ts';
import type { Draft } from './draft.ts';

/** What each step of a booking gets: what was entered so far, and what is being booked. */
export type StepProps = {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  practitioner: Practitioner;
  visitType: VisitType;
};
