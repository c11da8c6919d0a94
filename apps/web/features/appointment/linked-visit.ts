import type { paths } from '@hub/api-client';

/** A visit as its mailed link shows it. */
export type LinkedVisit =
  paths['/api/v1/scheduling/links/appointment']['post']['responses'][200]['content']['application/json'];

/** Where a visit stands for whoever reads the page. */
export type LinkedStanding = 'cancelled' | 'ahead' | 'running' | 'over';

export function linkedStanding({ state, start, end }: LinkedVisit, now: number): LinkedStanding {
  if (state === 'cancelled') return 'cancelled';
  if (now < Date.parse(start)) return 'ahead';
  return now < Date.parse(end) ? 'running' : 'over';
}
