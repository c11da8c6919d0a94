import { useDependant } from '../../app/acting.ts';
import type { Whom } from './queries.ts';

/** Whose data the page is about, as the API is asked for it. */
export function useWhom(): Whom {
  const patientId = useDependant();
  return patientId === undefined ? {} : { patientId };
}
