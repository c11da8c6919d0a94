import type { Patient } from '@medplum/fhirtypes';
import type { QueryClient } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';
import { personQuery } from '../family/person.ts';

const running = new Map<string, Promise<unknown>>();

/**
 * Changes a person's record, one change after the other: two cards of a page write into the same
 * resource, each upon the version that the other left. Throws `ApiProblem`; 412 where it was changed elsewhere.
 */
export async function savePatient(
  queries: QueryClient,
  patientId: string,
  change: (patient: Patient) => Patient,
): Promise<void> {
  const { queryKey } = personQuery(patientId);
  const before = running.get(patientId) ?? Promise.resolve();
  const next = before
    .catch(() => undefined)
    .then(async () => {
      const present = queries.getQueryData(queryKey) ?? (await fhir.read('Patient', patientId));
      queries.setQueryData(queryKey, await fhir.update(change(present)));
    });
  running.set(patientId, next);
  await next;
}
