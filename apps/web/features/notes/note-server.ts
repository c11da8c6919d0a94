import type { Composition } from '@medplum/fhirtypes';
import { fhir } from '../../app/fhir.ts';
import type { NoteFrame } from './soap.ts';

/** What the draft asks of the server; each throws `ApiProblem`. */
export interface NoteServer {
  /** The note of this author on this encounter, if there is one. */
  find(frame: NoteFrame): Promise<Composition | undefined>;
  read(id: string): Promise<Composition>;
  create(note: Composition): Promise<Composition>;
  /** Sends the version that it replaces. */
  update(note: Composition): Promise<Composition>;
}

export const noteServer: NoteServer = {
  async find({ encounterId, practitionerId }) {
    const found = await fhir.search('Composition', {
      encounter: `Encounter/${encounterId}`,
      author: `Practitioner/${practitionerId}`,
      _count: '50',
    });
    return found.find((note) => note.relatesTo === undefined);
  },
  read: (id) => fhir.read('Composition', id),
  create: (note) => fhir.create(note),
  update: (note) => fhir.update(note),
};
