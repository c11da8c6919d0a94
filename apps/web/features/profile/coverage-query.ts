import { queryOptions } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';

/** The insurance in force, the newest where there are several; null where there is none. */
export const coverageQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['fhir', 'Coverage', 'of', patientId],
    queryFn: async ({ signal }) => {
      const search = { patient: patientId, status: 'active', _sort: '-_lastUpdated', _count: '1' };
      return (await fhir.search('Coverage', search, signal))[0] ?? null;
    },
  });
