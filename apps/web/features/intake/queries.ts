import type { QuestionnaireResponse } from '@medplum/fhirtypes';
import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';
import { fhir } from '../../app/fhir.ts';

export type IntakeForm = Answer<'/api/v1/scheduling/visit-types/{visitTypeId}/intake-form'>;
export type Question = IntakeForm['items'][number];

/** What is asked before a visit of a type. */
export function intakeFormQuery(visitTypeId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'intake-form', visitTypeId],
    queryFn: ({ signal }) => {
      const path = '/api/v1/scheduling/visit-types/{visitTypeId}/intake-form';
      return call(api.GET(path, { params: { path: { visitTypeId } }, signal }));
    },
    staleTime: 60_000,
  });
}

/** The answers before a visit, as far as the person on this page may see them; null where there are none. */
export function answersQuery(visitId: string) {
  return queryOptions({
    queryKey: ['fhir', 'QuestionnaireResponse', 'of', visitId],
    queryFn: async ({ signal }): Promise<QuestionnaireResponse | null> => {
      const search = { encounter: `Encounter/${visitId}` };
      return (await fhir.search('QuestionnaireResponse', search, signal))[0] ?? null;
    },
  });
}
