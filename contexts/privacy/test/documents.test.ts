import { describe, expect, test } from 'vitest';
import { DATA_KINDS, RETENTION_BASES } from '@hub/contracts/privacy.ts';
import { LOCALES } from '@hub/contracts/locale.ts';
import { runsOf } from '../documents/fonts.ts';
import { writePdf } from '../documents/pdf.ts';
import { receiptPdf } from '../documents/receipt-pdf.ts';
import type { Receipt } from '../schemas.ts';
import { allDone, shownState, sumErased, sumKept } from '../domain/parts.ts';
import { plainText } from '../domain/plain-text.ts';
import { pdfText } from './pdf-text.ts';

describe('text in documents', () => {
  test('names of Europe are drawn as they are written, in one document', async () => {
    const names = [
      'Łukasz Žižek',
      'Đặng Thị Hồng',
      'Олена Ґалаґан',
      'Γεώργιος Ὀδυσσεύς',
      'Çağrı Şahin',
    ];
    const pdf = await writePdf(
      { title: 'Namen', locale: 'de', at: new Date('2026-03-01T00:00:00Z') },
      (page) => names.forEach((name) => page.field('Name', name)),
    );
    const text = await pdfText(pdf);
    for (const name of names) expect(text).toContain(`Name: ${name}`);
  });

  test('what no font can draw is a question mark, never a fault', () => {
    expect(
      runsOf('李 a')
        .map(({ text }) => text)
        .join(''),
    ).toBe('? a');
  });

  test('a long document goes on over pages, with the number of each', async () => {
    const pdf = await writePdf(
      { title: 'Lang', locale: 'fr', at: new Date('2026-03-01T00:00:00Z') },
      (page) => {
        for (let line = 1; line <= 120; line += 1) page.paragraph(`Ligne ${line}`);
      },
    );
    const text = await pdfText(pdf);
    expect(text).toContain('Ligne 120');
    expect(text).toMatch(/Page 1 sur (\d+).*Page \1 sur \1/);
  });

  test.each([
    ['<div><p>a</p><p>b &amp; c</p></div>', 'a\nb & c'],
    ['<div>a<br/>b<ul><li>x</li><li>y</li></ul></div>', 'a\nb\n• x\n• y'],
    ['<div><!-- <p>no</p> --><b>bold</b> text &#252;&#xfc;</div>', 'bold text üü'],
    ['<div><table><tr><td>1</td></tr><tr><td>2</td></tr></table></div>', '1\n2'],
  ])('%s reads as text', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});

describe('parts', () => {
  test('are done when all are, and failed when one is, until it comes', () => {
    expect(allDone([])).toBe(false);
    expect(allDone([{ state: 'done' }, { state: 'waiting' }])).toBe(false);
    expect(allDone([{ state: 'done' }])).toBe(true);
    expect(shownState('erasing', false, [{ state: 'failed' }])).toBe('failed');
    expect(shownState('done', false, [{ state: 'failed' }])).toBe('done');
    expect(shownState('preparing', true, [{ state: 'done' }])).toBe('failed');
  });

  test('are added up by kind; what is kept for different reasons or times stays apart', () => {
    expect(
      sumErased([
        { kind: 'file', count: 1 },
        { kind: 'file', count: 2 },
        { kind: 'visit', count: 1 },
      ]),
    ).toEqual([
      { kind: 'file', count: 3 },
      { kind: 'visit', count: 1 },
    ]);
    const note = (count: number, until: string | null) =>
      ({ kind: 'note-signed', count, basis: 'de-bgb-630f', until }) as const;
    expect(sumKept([note(1, null), note(2, null), note(3, '2036-01-01T00:00:00Z')])).toEqual([
      note(3, null),
      note(3, '2036-01-01T00:00:00Z'),
    ]);
  });
});

test('a receipt can be written in every language, whatever it counts', async () => {
  const full: Receipt = {
    id: crypto.randomUUID(),
    state: 'done',
    requestedAt: '2036-11-22T00:00:00.000Z',
    confirmedAt: '2036-11-22T00:00:00.000Z',
    doneAt: '2036-11-22T00:00:00.000Z',
    contexts: [],
    erased: DATA_KINDS.map((kind) => ({ kind, count: 1 })),
    kept: Object.entries(RETENTION_BASES).map(([basis, law]) => ({
      kind: 'note-signed',
      count: 1,
      basis: basis as keyof typeof RETENTION_BASES,
      until: null,
      law,
    })),
  };
  const all = await Promise.all(
    LOCALES.map(async (locale) =>
      pdfText(await receiptPdf(full, locale, new Date('2036-11-22T00:00:00.000Z'))),
    ),
  );
  for (const text of all)
    for (const law of Object.values(RETENTION_BASES))
      expect(text.replaceAll(/DSGVO|RGPD/g, 'GDPR')).toContain(law);
  expect(new Set(all).size).toBe(LOCALES.length);
});
