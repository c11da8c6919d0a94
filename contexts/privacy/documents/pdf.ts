import PDFDocument from 'pdfkit';
import type { Locale } from '@hub/contracts/locale.ts';
import { texts } from '../texts/texts.ts';
import { fontFiles, fontName, runsOf } from './fonts.ts';
import type { Weight } from './fonts.ts';

const MARGIN = 56;
const INK = '#12211F';
const QUIET = '#556160';
const ACCENT = '#00695C';

export interface PdfPage {
  heading(text: string): void;
  subheading(text: string): void;
  paragraph(text: string): void;
  quiet(text: string): void;
  field(label: string, value: string): void;
  gap(): void;
}

/** A document of headings, paragraphs and labelled values, with its language and structure named for screen readers. */
export async function writePdf(
  { title, locale, at }: { title: string; locale: Locale; at: Date },
  write: (page: PdfPage) => void,
): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, right: MARGIN, bottom: MARGIN + 16, left: MARGIN },
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    lang: locale,
    info: { Title: title, CreationDate: at, Producer: 'Telehealth Hub', Creator: 'Telehealth Hub' },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const { name, data } of fontFiles()) document.registerFont(name, data);

  const line = (tag: string, content: string, style: Style): void => {
    const struct = document.struct(tag, {}, () => draw(document, content, style));
    document.addStructure(struct);
    struct.end();
  };
  line('H1', title, { size: 20, weight: 'bold', colour: ACCENT, after: 10 });
  write({
    heading(text) {
      if (document.y > document.page.height - 140) document.addPage();
      document.moveDown(0.8);
      line('H2', text, { size: 14, weight: 'bold', colour: ACCENT, after: 4 });
    },
    subheading: (text) => line('H3', text, { size: 11, weight: 'bold', colour: INK, after: 2 }),
    paragraph: (text) => line('P', text, { size: 10, weight: 'regular', colour: INK, after: 4 }),
    quiet: (text) => line('P', text, { size: 9, weight: 'regular', colour: QUIET, after: 3 }),
    field(label, value) {
      line('P', `${label}: ${value}`, {
        size: 10,
        weight: 'regular',
        colour: INK,
        after: 2,
      });
    },
    gap: () => void document.moveDown(0.5),
  });
  numberPages(document, title, locale);
  document.end();
  return done;
}

interface Style {
  size: number;
  weight: Weight;
  colour: string;
  /** Space below, in points. */
  after: number;
}

function draw(
  document: PDFKit.PDFDocument,
  text: string,
  { size, weight, colour, after }: Style,
): void {
  document.fontSize(size).fillColor(colour);
  for (const [number, paragraph] of text.split('\n').entries()) {
    if (number > 0 && paragraph === '') {
      document.moveDown(0.4);
      continue;
    }
    const runs = runsOf(paragraph);
    for (const [index, run] of runs.entries())
      document
        .font(fontName(run.script, weight))
        .text(run.text, { continued: index < runs.length - 1, lineGap: 2 });
  }
  document.y += after;
}

function numberPages(document: PDFKit.PDFDocument, title: string, locale: Locale): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    // The footer lies in the margin, where text would otherwise begin a page of its own.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font(fontName('latin', 'regular'))
      .fontSize(8)
      .fillColor(QUIET)
      .text(
        `${title} · ${texts[locale].page(page - start + 1, count)}`,
        MARGIN,
        document.page.height - MARGIN,
        { lineBreak: false },
      );
    document.endMarkedContent();
  }
}

/** A moment as people of the clinic's countries read it. */
export const showTime = (at: Date | string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(at));

export const showDate = (at: Date | string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(at));
