import type { Composition, Encounter } from '@medplum/fhirtypes';
import { broken } from './fault.ts';
import type { Fault } from './fault.ts';
import { plainText } from './narrative.ts';
import { referencedId } from './references.ts';
import { CONSULT_NOTE, LOINC, hasLoinc, isSoapSection } from './soap.ts';

/** What a note is about, as far as it exists and its author may see it. */
export interface NoteContext {
  encounter: Encounter | undefined;
  /** The signed note that this one appends to. */
  appended: Composition | undefined;
}

export const isSigned = (note: Composition): boolean => note.status === 'final';
export const encounterOf = (note: Composition): string | undefined =>
  referencedId(note.encounter, 'Encounter');
export const patientOf = (note: Composition): string | undefined =>
  referencedId(note.subject, 'Patient');
export const authorOf = (note: Composition): string | undefined =>
  referencedId(note.author?.[0], 'Practitioner');
export const appendedTo = (note: Composition): string | undefined =>
  referencedId(note.relatesTo?.[0]?.targetReference, 'Composition');

/** One note for each encounter and author; addenda are as many as it takes. */
export function noteKey(note: Composition): string | null {
  if (note.relatesTo) return null;
  const encounter = encounterOf(note);
  const author = authorOf(note);
  return encounter && author ? `${encounter}/${author}` : null;
}

/**
 * What the server writes into a note itself: the time of the edit, and at signing the legal
 * attestation, so that neither can be claimed by a client.
 */
export function stampNote(note: Composition, now: Date): Composition {
  const { attester: _claimed, ...rest } = note;
  const time = now.toISOString();
  const author = authorOf(note);
  if (!isSigned(note) || !author) return { ...rest, date: time };
  const party = { reference: `Practitioner/${author}` };
  return { ...rest, date: time, attester: [{ mode: 'legal', time, party }] };
}

/**
 * The faults of a note in its context. Documentation stays unaltered once signed and is corrected
 * only by marked additions: BGB § 630f (1) (DE), art. R4127-45 Code de la santé publique (FR).
 */
export function noteFaults(
  note: Composition,
  previous: Composition | undefined,
  { encounter, appended }: NoteContext,
): Fault[] {
  return [
    ...shapeFaults(note),
    ...contextFaults(note, encounter),
    ...addendumFaults(note, appended),
    ...(previous ? movedFaults(note, previous) : []),
  ];
}

/** A note has four sections, an addendum as many as it corrects. */
const MOST_SECTIONS = 40;

function shapeFaults(note: Composition): Fault[] {
  const faults: Fault[] = [];
  if (note.status !== 'preliminary' && note.status !== 'final') {
    faults.push(broken('Composition.status', 'A note is preliminary or final'));
  }
  if (!hasLoinc(note.type, CONSULT_NOTE)) {
    faults.push(broken('Composition.type', `The type must be ${LOINC}|${CONSULT_NOTE}`));
  }
  if (note.author?.length !== 1 || !authorOf(note)) {
    faults.push(broken('Composition.author', 'One practitioner must be the author'));
  }
  const sections = note.section ?? [];
  if (sections.length > MOST_SECTIONS)
    return [...faults, broken('Composition.section', `At most ${MOST_SECTIONS} sections`)];
  const codes = sections.map((section) => section.code?.coding?.[0]?.code);
  sections.forEach((section, at) => {
    const path = `Composition.section[${at}]`;
    if (!note.relatesTo && !isSoapSection(section.code)) {
      faults.push(broken(`${path}.code`, 'The section must be one of the four SOAP sections'));
    }
    if (!section.text) faults.push(broken(`${path}.text`, 'The section has no text'));
    if (section.section || section.entry)
      faults.push(broken(path, 'A section of a note holds text alone'));
    const code = codes[at];
    if (code !== undefined && codes.indexOf(code) < at) {
      faults.push(broken(`${path}.code`, 'The section stands twice'));
    }
  });
  if (isSigned(note) && !sections.some((section) => plainText(section.text?.div ?? '') !== '')) {
    faults.push(broken('Composition.section', 'An empty note cannot be signed'));
  }
  return faults;
}

function contextFaults(note: Composition, encounter: Encounter | undefined): Fault[] {
  const patient = patientOf(note);
  const faults: Fault[] = [];
  if (!patient)
    faults.push(broken('Composition.subject', 'The subject must be a patient of this record'));
  if (!encounter) {
    faults.push(
      broken('Composition.encounter', 'The encounter does not exist, or is not yours to see'),
    );
  } else if (referencedId(encounter.subject, 'Patient') !== patient) {
    faults.push(broken('Composition.encounter', 'The encounter is with another patient'));
  }
  return faults;
}

function addendumFaults(note: Composition, appended: Composition | undefined): Fault[] {
  if (!note.relatesTo) return [];
  const path = 'Composition.relatesTo';
  if (note.relatesTo.length !== 1 || note.relatesTo[0]?.code !== 'appends') {
    return [broken(path, 'A note can only append to one signed note')];
  }
  if (!appended || !isSigned(appended) || appended.relatesTo) {
    return [broken(`${path}[0].targetReference`, 'There is no signed note to append to')];
  }
  return encounterOf(appended) === encounterOf(note) && patientOf(appended) === patientOf(note)
    ? []
    : [broken(`${path}[0].targetReference`, 'The signed note is of another encounter')];
}

function movedFaults(note: Composition, previous: Composition): Fault[] {
  const fixed: [string, (one: Composition) => string | undefined][] = [
    ['subject', patientOf],
    ['encounter', encounterOf],
    ['author', authorOf],
    ['relatesTo', appendedTo],
  ];
  return fixed
    .filter(([, of]) => of(note) !== of(previous))
    .map(([field]) => broken(`Composition.${field}`, 'This cannot change once the note exists'));
}
