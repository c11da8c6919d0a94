import type {
  Address,
  Composition,
  ContactPoint,
  Coverage,
  HumanName,
  Patient,
  QuestionnaireResponse,
  Resource,
} from '@medplum/fhirtypes';
import { z } from 'zod';
import type { Locale } from '@hub/contracts/locale.ts';
import { Purpose } from '@hub/contracts/privacy.ts';
import { plainText } from '../domain/plain-text.ts';
import { texts } from '../texts/texts.ts';
import { showDate, showTime, writePdf } from './pdf.ts';
import type { PdfPage } from './pdf.ts';

/** The log of a long treatment fills many pages; the archive has all of it as JSON. */
const SHOWN_ACCESSES = 300;
const LOINC = 'http://loinc.org';

export interface RecordParts {
  locale: Locale;
  at: Date;
  fhir: readonly Resource[];
  /** The data of a context; empty where it gave none. */
  dataOf(context: string): Record<string, unknown>;
  /** Public names of clinics and practitioners, by id. */
  names: ReadonlyMap<string, string>;
}

/** The whole record to be read by its person. */
export function recordPdf(parts: RecordParts): Promise<Buffer> {
  const { record } = texts[parts.locale];
  return writePdf({ title: record.title, locale: parts.locale, at: parts.at }, (page) => {
    page.paragraph(record.intro(showTime(parts.at, parts.locale)));
    profile(page, parts);
    coverage(page, parts);
    visits(page, parts);
    answers(page, parts);
    notes(page, parts);
    consents(page, parts);
    accesses(page, parts);
  });
}

const of = <Kind extends Resource>({ fhir }: RecordParts, type: Kind['resourceType']): Kind[] =>
  fhir.filter((resource): resource is Kind => resource.resourceType === type);

function profile(page: PdfPage, parts: RecordParts): void {
  const { fields, genders, none, profile: heading } = texts[parts.locale].record;
  page.heading(heading);
  const patients = of<Patient>(parts, 'Patient');
  for (const patient of patients) {
    for (const name of patient.name ?? []) page.field(fields.name, nameText(name));
    if (patient.birthDate !== undefined)
      page.field(fields.birthDate, showDate(patient.birthDate, parts.locale));
    if (patient.gender !== undefined) page.field(fields.gender, genders[patient.gender]);
    contactPoints(page, parts, patient.telecom);
    for (const address of patient.address ?? []) page.field(fields.address, addressText(address));
    for (const contact of patient.contact ?? []) {
      page.field(fields.emergencyContact, contact.name ? nameText(contact.name) : '–');
      contactPoints(page, parts, contact.telecom);
    }
  }
  const account = Account.safeParse(parts.dataOf('identity')['account']);
  const shown = patients.some(({ telecom }) =>
    telecom?.some(({ value }) => account.success && value === account.data.email),
  );
  if (account.success && !shown) page.field(fields.email, account.data.email);
  if (patients.length === 0 && !account.success) page.paragraph(none);
}

const Account = z.object({ email: z.string() });

function contactPoints(
  page: PdfPage,
  { locale }: RecordParts,
  points: readonly ContactPoint[] | undefined,
): void {
  const { fields } = texts[locale].record;
  for (const { system, value } of points ?? [])
    if (value !== undefined) page.field(system === 'email' ? fields.email : fields.phone, value);
}

function coverage(page: PdfPage, parts: RecordParts): void {
  const { fields, coverage: heading, none } = texts[parts.locale].record;
  page.heading(heading);
  const all = of<Coverage>(parts, 'Coverage');
  if (all.length === 0) page.paragraph(none);
  for (const one of all) {
    const insurer = one.payor?.map(({ display }) => display).find((name) => name !== undefined);
    if (insurer !== undefined) page.field(fields.insurer, insurer);
    const number = one.subscriberId ?? one.identifier?.[0]?.value;
    if (number !== undefined) page.field(fields.insuranceNumber, number);
    if (one.period?.end !== undefined)
      page.field(fields.validUntil, showDate(one.period.end, parts.locale));
  }
}

const Appointment = z.object({
  practitionerId: z.string(),
  clinicId: z.string(),
  mode: z.enum(['video', 'in-person']),
  start: z.string(),
  state: z.enum(['pending', 'booked', 'cancelled']),
  reason: z.string().nullable(),
});

function visits(page: PdfPage, parts: RecordParts): void {
  const { record } = texts[parts.locale];
  page.heading(record.visits);
  const all = Appointment.array().parse(parts.dataOf('scheduling')['appointments'] ?? []);
  if (all.length === 0) page.paragraph(record.none);
  for (const { practitionerId, clinicId, mode, start, state, reason } of all) {
    page.gap();
    page.subheading(`${showTime(start, parts.locale)} · ${record.modes[mode]}`);
    const who = [parts.names.get(practitionerId), parts.names.get(clinicId)].filter(Boolean);
    page.paragraph(
      [who.length > 0 ? record.with(who.join(', ')) : undefined, record.states[state]]
        .filter(Boolean)
        .join(' · '),
    );
    if (reason !== null) page.field(record.fields.reason, reason);
  }
}

/** What was answered before visits, in the words in which it was asked. */
function answers(page: PdfPage, parts: RecordParts): void {
  const { record } = texts[parts.locale];
  const all = of<QuestionnaireResponse>(parts, 'QuestionnaireResponse').toSorted((a, b) =>
    (a.authored ?? '') < (b.authored ?? '') ? -1 : 1,
  );
  if (all.length === 0) return;
  page.heading(record.answers);
  for (const { authored, item } of all) {
    page.gap();
    if (authored !== undefined) page.subheading(showTime(authored, parts.locale));
    for (const { text, linkId, answer } of item ?? [])
      page.field(
        text ?? linkId,
        (answer ?? [])
          .map(
            ({ valueString, valueDate, valueCoding, valueBoolean }) =>
              valueString ??
              (valueDate === undefined ? undefined : showDate(valueDate, parts.locale)) ??
              valueCoding?.display ??
              valueCoding?.code ??
              (valueBoolean === true ? '✓' : '–'),
          )
          .join(', '),
      );
  }
}

function notes(page: PdfPage, parts: RecordParts): void {
  const { record } = texts[parts.locale];
  page.heading(record.notes);
  const all = of<Composition>(parts, 'Composition').toSorted((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : 1,
  );
  if (all.length === 0) page.paragraph(record.none);
  for (const note of all) {
    const when = note.date === undefined ? '' : `${showTime(note.date, parts.locale)} · `;
    page.gap();
    page.subheading(`${when}${note.title ?? ''}`);
    const author = note.author?.map(
      ({ reference, display }) => display ?? parts.names.get(reference?.split('/').at(-1) ?? ''),
    );
    if (author?.[0] !== undefined) page.quiet(record.noteOf(author[0]));
    for (const section of note.section ?? []) {
      const code = section.code?.coding?.find(({ system }) => system === LOINC)?.code ?? '';
      const title = record.sections[code] ?? section.title;
      if (title !== undefined) page.quiet(title);
      if (section.text?.div !== undefined) page.paragraph(plainText(section.text.div));
    }
  }
}

const Consent = z.object({
  purpose: Purpose,
  version: z.number(),
  given: z.boolean(),
  at: z.string(),
  by: z.string(),
});

function consents(page: PdfPage, parts: RecordParts): void {
  const { record, purposes } = texts[parts.locale];
  page.heading(record.consents);
  const all = Consent.array().parse(parts.dataOf('privacy')['consents'] ?? []);
  if (all.length === 0) page.paragraph(record.none);
  for (const { purpose, version, given, at, by } of all)
    page.field(
      `${showTime(at, parts.locale)} · ${purposes[purpose]}`,
      record.consent(version, given, by === 'guardian'),
    );
}

const Access = z.object({
  at: z.string(),
  role: z.string().nullable(),
  action: z.string(),
  kind: z.string(),
  practitionerId: z.string().nullable(),
  clinicId: z.string().nullable(),
});

function accesses(page: PdfPage, parts: RecordParts): void {
  const { record, roles, actions, objects } = texts[parts.locale];
  page.heading(record.accesses);
  const all = Access.array().parse(parts.dataOf('privacy')['accessLog'] ?? []);
  if (all.length === 0) page.paragraph(record.none);
  for (const { at, role, action, kind, practitionerId, clinicId } of all.slice(0, SHOWN_ACCESSES)) {
    const known = (roles as Record<string, string>)[role ?? 'unknown'] ?? roles.unknown;
    const who = [
      known,
      parts.names.get(practitionerId ?? ''),
      parts.names.get(clinicId ?? ''),
    ].filter(Boolean);
    page.field(
      showTime(at, parts.locale),
      `${who.join(', ')} · ${objects[kind] ?? kind} ${actions[action] ?? actions.other}`,
    );
  }
  if (all.length > SHOWN_ACCESSES) page.quiet(record.more(all.length - SHOWN_ACCESSES));
}

const nameText = (name: HumanName): string =>
  name.text ??
  [...(name.prefix ?? []), ...(name.given ?? []), name.family].filter(Boolean).join(' ');

const addressText = (address: Address): string =>
  address.text ??
  [
    ...(address.line ?? []),
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.country,
  ]
    .filter(Boolean)
    .join(', ');
