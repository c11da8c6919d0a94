import type { Locale } from '@hub/contracts/locale.ts';
import type { Receipt } from '../schemas.ts';
import { texts } from '../texts/texts.ts';
import { showDate, showTime, writePdf } from './pdf.ts';

/** The receipt of an erasure, to be kept by the person: what went, what stays, why and until when. */
export function receiptPdf(receipt: Receipt, locale: Locale, at: Date): Promise<Buffer> {
  const { receipt: words, kinds, bases } = texts[locale];
  return writePdf({ title: words.title, locale, at }, (page) => {
    page.field(words.number, receipt.id);
    page.field(words.requested, showTime(receipt.requestedAt, locale));
    if (receipt.confirmedAt) page.field(words.confirmed, showTime(receipt.confirmedAt, locale));
    if (receipt.doneAt) page.field(words.done, showTime(receipt.doneAt, locale));
    else page.paragraph(words.notDone);

    page.heading(words.erased);
    if (receipt.erased.length === 0) page.paragraph(words.nothingErased);
    for (const { kind, count } of receipt.erased) page.field(kinds[kind], String(count));

    page.heading(words.kept);
    if (receipt.kept.length === 0) page.paragraph(words.nothingKept);
    for (const { kind, count, basis, until, law } of receipt.kept) {
      page.subheading(
        `${kinds[kind]}: ${count}, ${until === null ? words.open : words.until(showDate(until, locale))}`,
      );
      page.paragraph(bases[basis]);
      page.quiet(`${words.law}: ${law.replaceAll('GDPR', words.gdpr)}`);
      page.gap();
    }
    page.gap();
    page.quiet(words.footer);
  });
}
