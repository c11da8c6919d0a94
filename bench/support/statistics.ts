/** The value below which the share `p` (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]!;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Milliseconds of each of `count` runs, one after the other, after a warm-up of a tenth. */
export async function timings(count: number, work: () => Promise<unknown>): Promise<number[]> {
  for (let n = 0; n < count / 10; n += 1) await work();
  const samples: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const begun = performance.now();
    await work();
    samples.push(performance.now() - begun);
  }
  return samples;
}
