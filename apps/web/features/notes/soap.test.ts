import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge.ts';
import {
  emptyTexts,
  fromNarrative,
  textsOf,
  toAddendum,
  toComposition,
  toNarrative,
} from './soap.ts';

const frame = {
  encounterId: 'e',
  patientId: 'p',
  practitionerId: 'd',
  title: 'Note',
  sectionTitles: { subjective: 'S', objective: 'O', assessment: 'A', plan: 'P' },
};

describe('a note as FHIR', () => {
  it.each([
    'Fever since Monday.\nNo cough.\n\nWas < 38 °C & "fine"',
    '• one\n• two',
    'äöü € 😀 \u00a0 x',
    '&amp; &lt;b&gt; <script>alert(1)</script>',
  ])('keeps %j as it was typed', (text) => {
    expect(fromNarrative(toNarrative(text))).toBe(text);
  });

  it('leaves out empty sections and characters that XML cannot hold', () => {
    const note = toComposition(
      { ...emptyTexts, plan: 'Rest\u0000\u0007 \ud800now' },
      frame,
      'preliminary',
      undefined,
    );
    expect(note.section?.map((section) => section.title)).toEqual(['P']);
    expect(textsOf(note)).toEqual({ ...emptyTexts, plan: 'Rest now' });
  });

  it('reads the markup of other systems as text', () => {
    const div =
      '<div xmlns="http://www.w3.org/1999/xhtml"><h2>Plan</h2><ul>\n  <li>Rest</li>\n  <li>Tea&#x21;</li></ul><table><tr><td>a</td><td>b</td></tr></table></div>';
    expect(fromNarrative(div)).toBe('Plan\n\n• Rest\n• Tea!\n\na\tb');
  });

  it('makes an addendum that names the note', () => {
    expect(toAddendum('More', 'Addendum', frame, 'n1')).toMatchObject({
      status: 'final',
      relatesTo: [{ code: 'appends', targetReference: { reference: 'Composition/n1' } }],
    });
  });
});

describe('two edits of one note', () => {
  const base = { ...emptyTexts, subjective: 'a', plan: 'x' };

  it('go together where they touch different sections', () => {
    const merged = mergeTexts(base, { ...base, subjective: 'mine' }, { ...base, plan: 'theirs' });
    expect(merged).toEqual({
      texts: { ...base, subjective: 'mine', plan: 'theirs' },
      conflicts: [],
    });
  });

  it('collide where both changed one section, and mine stays in the field', () => {
    const merged = mergeTexts(base, { ...base, plan: 'mine' }, { ...base, plan: 'theirs' });
    expect(merged).toEqual({ texts: { ...base, plan: 'mine' }, conflicts: ['plan'] });
  });

  it('do not collide where both wrote the same', () => {
    expect(
      mergeTexts(base, { ...base, plan: 'same' }, { ...base, plan: 'same ' }).conflicts,
    ).toEqual([]);
  });
});
