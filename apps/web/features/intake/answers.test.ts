import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, answersOf, missingIn, responseOf } from './answers.ts';
import type { IntakeForm, Question } from './queries.ts';

const question = (more: Partial<Question> & Pick<Question, 'id' | 'kind'>): Question => ({
  label: { en: more.id },
  required: false,
  options: [],
  multiple: false,
  ...more,
});
const options = ['a', 'b', 'c'].map((code) => ({ code, label: { en: code } }));
const form: IntakeForm = {
  visitTypeId: '0195aaaa-0000-7000-8000-000000000000',
  version: 3,
  items: [
    question({ id: 'text', kind: 'text', required: true }),
    question({ id: 'date', kind: 'date' }),
    question({ id: 'one', kind: 'choice', options }),
    question({ id: 'many', kind: 'choice', options, multiple: true }),
    question({ id: 'agree', kind: 'consent', required: true }),
  ],
};
const written = (answers: Answers, isHandedIn = false) => ({
  form,
  answers,
  isHandedIn,
  visitId: 'v',
  patientId: 'p',
  words: ({ en }: { en?: string | undefined }) => en ?? '',
});

test('what was answered is read back as it was written', () => {
  const answers = fc.record({
    text: fc.string({ minLength: 1 }).map((text) => `x${text.trim()}`),
    date: fc.constant('2026-02-20'),
    one: fc.constantFrom('a', 'b', 'c'),
    many: fc.subarray(['a', 'b', 'c'], { minLength: 2 }),
    agree: fc.constant(true),
  });
  fc.assert(
    fc.property(answers, (given) => {
      expect(answersOf(responseOf(written(given), null))).toEqual({
        ...given,
        text: given.text.trim(),
      });
    }),
  );
});

test('nothing is invented for what was left open', () => {
  expect(responseOf(written({ text: '  ', agree: false }), null).item).toBeUndefined();
  expect(missingIn(form, { text: '  ', agree: false }).map(({ id }) => id)).toEqual([
    'text',
    'agree',
  ]);
  expect(missingIn(form, { text: 'x', agree: true })).toEqual([]);
});

test('what was handed in is amended, never taken back', () => {
  const before = { ...responseOf(written({}, true), null), id: 'r', meta: { versionId: '2' } };
  expect(before.status).toBe('completed');
  const after = responseOf(written({ text: 'more' }), before);
  expect([after.status, after.id, after.meta?.versionId]).toEqual(['amended', 'r', '2']);
});
