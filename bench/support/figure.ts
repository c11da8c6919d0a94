/** One measured figure. `floor` is the least that the task can cost (or the most it can do), measured in the same run. */
export interface Figure {
  value: number;
  unit: string;
  floor?: number;
}

/** What a figure must reach; relative ones compare with the floor. */
export type Target =
  | { atMost: number }
  | { atLeast: number }
  | { exactly: number }
  | { atLeastOfFloor: number };

export const targets: Record<string, Target> = {
  'start.first_s': { atMost: 10 },
  'start.second_s': { atMost: 4 },
  'slots.clinician_month_p95_ms': { atMost: 20 },
  'slots.hundred_clinicians_14_days_ms': { atMost: 100 },
  'slots.past_million_buffer_growth': { atMost: 1.2 },
  'booking.contention_successes': { exactly: 1 },
  'http.get_rps': { atLeastOfFloor: 0.5 },
  'auth.verify_per_s': { atLeastOfFloor: 0.7 },
  // A million rows in 30 s.
  'audit.verify_rows_per_s': { atLeast: 33_334 },
  'web.public_page_kb': { atMost: 180 },
  'call.admit_to_first_frame_ms': { atMost: 1500 },
};

export interface Part {
  names: readonly string[];
  measure(): Promise<Record<string, Figure>>;
}

/** Whether the figure reaches its target; undefined where it has none. */
export function reached(name: string, { value, floor }: Figure): boolean | undefined {
  const target = targets[name];
  if (target === undefined) return undefined;
  if ('atMost' in target) return value <= target.atMost;
  if ('atLeast' in target) return value >= target.atLeast;
  if ('exactly' in target) return value === target.exactly;
  return floor !== undefined && value >= floor * target.atLeastOfFloor;
}

export const describeTarget = (name: string): string => {
  const target = targets[name];
  if (target === undefined) return '';
  if ('atMost' in target) return `≤ ${target.atMost}`;
  if ('atLeast' in target) return `≥ ${target.atLeast}`;
  if ('exactly' in target) return `= ${target.exactly}`;
  return `≥ ${target.atLeastOfFloor} × floor`;
};
