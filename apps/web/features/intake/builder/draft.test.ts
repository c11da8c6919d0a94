import { expect, test } from 'vitest';
import type { Question } from '../queries.ts';
import {
  asKind,
  draftFault,
  freshId,
  missingWords,
  moved,
  newQuestion,
  withWords,
} from './draft.ts';

const worded = (questions: readonly Question[]): Question[] =>
  questions.map((question) => ({ ...question, label: { de: 'Frage' } }));

test('an id is never given twice, also after one was removed', () => {
  expect(freshId('q', ['q-1', 'q-3'])).toBe('q-4');
  expect(freshId('q', ['q-2'])).toBe('q-3');
  expect(freshId('o', ['o-2', 'o-3', 'o-1'])).toBe('o-4');
});

test('a question that becomes a choice has two options, and loses them as anything else', () => {
  const choice = asKind(newQuestion([]), 'choice');
  expect(choice.options.map(({ code }) => code)).toEqual(['o-1', 'o-2']);
  expect(asKind({ ...choice, multiple: true }, 'date')).toMatchObject({
    options: [],
    multiple: false,
  });
});

test('nothing is published without words', () => {
  const [one] = worded([newQuestion([])]);
  expect(draftFault([newQuestion([])])).toBe('incomplete');
  expect(draftFault([one!])).toBeUndefined();
  expect(draftFault([{ ...one!, kind: 'choice' }])).toBe('needsOptions');
  expect(draftFault([asKind(one!, 'choice')])).toBe('incomplete');
});

test('a language that was begun tells what it lacks, one that was not says nothing', () => {
  const questions = worded([newQuestion([]), newQuestion([])]);
  expect(missingWords(questions, 'fr')).toBe(0);
  questions[0]!.label = withWords(questions[0]!.label, 'fr', 'Question');
  expect(missingWords(questions, 'fr')).toBe(1);
  expect(withWords({ de: 'Frage' }, 'de', '')).toEqual({});
});

test('a question moves by one place', () => {
  const ids = ['a', 'b', 'c'].map((id) => ({ ...newQuestion([]), id }));
  expect(moved(ids, 2, -1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(moved(ids, 0, 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
