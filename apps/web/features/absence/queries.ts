import type { paths } from '@hub/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';

type Body<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Json } } } };
}
  ? Json
  : never;

export type Absence =
  Body<'/api/v1/scheduling/practitioners/{practitionerId}/absences'>['items'][number];
export type AbsenceKind = Absence['kind'];
export type AffectedVisit = Body<'/api/v1/scheduling/absences/{absenceId}/visits'>['items'][number];
export type Span = { from: string; to: string };

export const absenceKinds = ['leave', 'illness', 'training', 'other'] as const;

/** When a practitioner is away, from now on. */
export function absencesQuery(practitionerId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'absences', practitionerId],
    queryFn: async ({ signal }) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/absences';
      return (await call(api.GET(path, { params: { path: { practitionerId } }, signal }))).items;
    },
  });
}

/** The visits that stayed where the practitioner is away or busy. */
export function conflictsQuery(practitionerId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'conflicts', practitionerId],
    queryFn: async ({ signal }) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/conflicts';
      return (await call(api.GET(path, { params: { path: { practitionerId } }, signal }))).items;
    },
  });
}

/** Which visits an absence would meet, and where each could go. */
export const previewAbsence = async (
  practitionerId: string,
  { from, to }: Span,
): Promise<AffectedVisit[]> => {
  const path = '/api/v1/scheduling/practitioners/{practitionerId}/absences/preview';
  const params = { path: { practitionerId } };
  return (await call(api.POST(path, { params, body: { from, to } }))).items;
};

/** The visits that still lie in an absence. */
export const readPlan = async (absenceId: string): Promise<AffectedVisit[]> => {
  const path = '/api/v1/scheduling/absences/{absenceId}/visits';
  return (await call(api.GET(path, { params: { path: { absenceId } } }))).items;
};
