import type { Composition } from '@medplum/fhirtypes';
import { queryOptions } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';

/** More notes than a patient of this practice has; beyond it the oldest are left out. */
const MOST_NOTES = '200';

/** The signed notes of a patient without their addenda, newest first. */
export function signedNotesQuery(patientId: string) {
  return queryOptions({
    queryKey: ['fhir', 'Composition', 'signed', patientId],
    queryFn: async ({ signal }): Promise<Composition[]> => {
      const search = { patient: patientId, status: 'final', _sort: '-date', _count: MOST_NOTES };
      const notes = await fhir.search('Composition', search, signal);
      return notes.filter((note) => note.relatesTo === undefined);
    },
  });
}

export function noteQuery(id: string) {
  return queryOptions({
    queryKey: ['fhir', 'Composition', id],
    queryFn: ({ signal }) => fhir.read('Composition', id, signal),
  });
}

/** What was added to a note, oldest first. */
export function addendaQuery(noteId: string) {
  return queryOptions({
    queryKey: ['fhir', 'Composition', 'addenda', noteId],
    queryFn: ({ signal }): Promise<Composition[]> => {
      const search = { 'related-ref': `Composition/${noteId}`, status: 'final', _sort: 'date' };
      return fhir.search('Composition', search, signal);
    },
    enabled: noteId !== '',
  });
}

const idIn = (reference: string | undefined): string | undefined => reference?.split('/')[1];

export const authorOf = (note: Composition): string | undefined => idIn(note.author[0]?.reference);

/** When it was signed; a note that is shown here always is. */
export const signedAt = (note: Composition): string => note.attester?.[0]?.time ?? note.date;
