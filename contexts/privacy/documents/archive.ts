import type { Resource } from '@medplum/fhirtypes';
import { ZipFile } from 'yazl';
import type { Locale } from '@hub/contracts/locale.ts';
import { texts } from '../texts/texts.ts';
import { showTime } from './pdf.ts';
import { recordPdf } from './record-pdf.ts';

export interface ArchivePart {
  context: string;
  data: Record<string, unknown>;
  fhir: readonly object[];
  files: { name: string; data: Buffer }[];
}

export interface ArchiveParts {
  parts: readonly ArchivePart[];
  locale: Locale;
  at: Date;
  expiresAt: Date;
  /** Where this platform is, for the addresses of resources. */
  origin: string;
  names: ReadonlyMap<string, string>;
}

/** The ZIP that a person gets: to be read, to be imported elsewhere, and everything as it is kept. */
export async function archive({
  parts,
  locale,
  at,
  expiresAt,
  origin,
  names,
}: ArchiveParts): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, data: Buffer): void =>
    zip.addBuffer(data, name, { mtime: at, mode: 0o100600 });
  const json = (name: string, value: unknown): void =>
    add(name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
  const fhir = parts.flatMap((part) => part.fhir) as Resource[];
  add(
    'README.txt',
    Buffer.from(
      texts[locale].readme({ at: showTime(at, locale), until: showTime(expiresAt, locale) }),
    ),
  );
  add(
    'record.pdf',
    await recordPdf({
      locale,
      at,
      fhir,
      names,
      dataOf: (context) => parts.find((part) => part.context === context)?.data ?? {},
    }),
  );
  json('fhir-bundle.json', bundleOf(fhir, at, origin));
  for (const { context, data, files } of parts) {
    json(`data/${context}.json`, data);
    for (const [index, file] of files.entries())
      add(`files/${context}/${index + 1}-${safeName(file.name)}`, file.data);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A collection (https://hl7.org/fhir/R4/bundle.html); an empty list would not be valid. */
const bundleOf = (resources: readonly Resource[], at: Date, origin: string): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  timestamp: at.toISOString(),
  ...(resources.length > 0 && {
    entry: resources.map((resource) => ({
      fullUrl: `${origin}/fhir/R4/${resource.resourceType}/${resource.id ?? ''}`,
      resource,
    })),
  }),
});

/** A name that stays one file of its folder on every system. */
const safeName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-100) || 'file';
