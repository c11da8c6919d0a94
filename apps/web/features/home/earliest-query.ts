import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';

/** The practitioners who are free soonest; the directory sorts by the next free slot. */
export const earliestQuery = queryOptions({
  queryKey: ['directory', 'search', 'earliest'],
  queryFn: async ({ signal }) => {
    const { items } = await call(
      api.GET('/api/v1/directory/search', { params: { query: { limit: 6 } }, signal }),
    );
    const free = items.flatMap((practitioner) => {
      const slot = practitioner.nextSlots[0];
      return slot ? [{ practitioner, slot }] : [];
    });
    // Whole rows of three.
    return free.slice(0, free.length < 6 ? 3 : 6);
  },
  staleTime: 60_000,
});

/** One free slot with the practitioner it belongs to. */
export type EarliestSlot = Awaited<ReturnType<NonNullable<typeof earliestQuery.queryFn>>>[number];
