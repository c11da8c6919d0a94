import type { Composition } from '@medplum/fhirtypes';

/** The four sections of a SOAP note, in order, with their LOINC document section codes. */
export const soapSections = [
  { key: 'subjective', code: '61150-9' },
  { key: 'objective', code: '61149-1' },
  { key: 'assessment', code: '51848-0' },
  { key: 'plan', code: '18776-5' },
] as const;

export type SoapKey = (typeof soapSections)[number]['key'];
export type SoapTexts = Readonly<Record<SoapKey, string>>;

const LOINC = 'http://loinc.org';
const CONSULT_NOTE = '11488-4';

export const emptyTexts: SoapTexts = { subjective: '', objective: '', assessment: '', plan: '' };

export const isEmpty = (texts: SoapTexts): boolean =>
  soapSections.every(({ key }) => texts[key].trim() === '');

/** Whether two versions say the same, but for blanks around. */
export const sameTexts = (a: SoapTexts, b: SoapTexts): boolean =>
  soapSections.every(({ key }) => a[key].trim() === b[key].trim());

/** Who writes about whom, in which meeting, and the words of the document's own headings. */
export interface NoteFrame {
  encounterId: string;
  patientId: string;
  practitionerId: string;
  title: string;
  sectionTitles: Readonly<Record<SoapKey, string>>;
}

/** The four texts as a FHIR Composition; `known` is the version they replace. Empty sections are left out. */
export function toComposition(
  texts: SoapTexts,
  frame: NoteFrame,
  status: 'preliminary' | 'final',
  known: Composition | undefined,
): Composition {
  const section = soapSections
    .filter(({ key }) => texts[key].trim() !== '')
    .map(({ key, code }) => ({
      title: frame.sectionTitles[key],
      code: { coding: [{ system: LOINC, code }] },
      text: { status: 'additional' as const, div: toNarrative(texts[key]) },
    }));
  return {
    ...blank(frame, status),
    ...(known && { id: known.id, meta: known.meta, title: known.title }),
    ...(section.length > 0 && { section }),
  };
}

/** A signed addition to a signed note. */
export function toAddendum(
  text: string,
  title: string,
  frame: NoteFrame,
  noteId: string,
): Composition {
  return {
    ...blank(frame, 'final'),
    title,
    relatesTo: [{ code: 'appends', targetReference: { reference: `Composition/${noteId}` } }],
    section: [{ title, text: { status: 'additional', div: toNarrative(text) } }],
  };
}

const blank = (frame: NoteFrame, status: 'preliminary' | 'final'): Composition => ({
  resourceType: 'Composition',
  status,
  type: { coding: [{ system: LOINC, code: CONSULT_NOTE }] },
  subject: { reference: `Patient/${frame.patientId}` },
  encounter: { reference: `Encounter/${frame.encounterId}` },
  // The server writes the time of each save itself.
  date: new Date().toISOString(),
  author: [{ reference: `Practitioner/${frame.practitionerId}` }],
  title: frame.title,
});

/** The four texts of a note; sections of other kinds are not for this editor. */
export function textsOf(note: Composition | undefined): SoapTexts {
  const text = (code: string): string => {
    const section = note?.section?.find((one) =>
      one.code?.coding?.some((coding) => coding.code === code),
    );
    return fromNarrative(section?.text?.div ?? '');
  };
  return Object.fromEntries(soapSections.map(({ key, code }) => [key, text(code)])) as SoapTexts;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Control characters and halves of surrogate pairs, which XML cannot hold, not even escaped.
const notInXml = /[\p{Cc}--[\t\n]]|[\ufffe\uffff]|\p{Cs}/gv;

/** Plain text as XHTML: a paragraph for each block, a break for each line. */
export function toNarrative(text: string): string {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .replace(notInXml, '')
    .trim()
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
    .split(/\n{2,}/)
    .map((block) => `<p>${block.replaceAll('\n', '<br/>')}</p>`);
  return `<div xmlns="http://www.w3.org/1999/xhtml">${blocks.join('')}</div>`;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The text of a narrative with its lines and paragraphs. Text only: markup never reaches the page. */
export function fromNarrative(div: string): string {
  return div
    .replace(/<!--[^]*?-->/g, '')
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n• ')
    .replace(/<\/(td|th)>/gi, '\t')
    .replace(/<\/(p|ul|ol|dl|table|h[1-6]|blockquote|pre)>/gi, '\n\n')
    .replace(/<\/(tr|dd|dt|div)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
      (all, hex?: string, dec?: string, name?: string) => {
        const point = hex ? Number.parseInt(hex, 16) : Number(dec);
        if (hex ?? dec) return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
        return named[name ?? ''] ?? all;
      },
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
