import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Language } from '../../../i18n/languages.ts';
import type { Question } from '../queries.ts';

/** What is wrong with the questions as a whole, so that they cannot be published yet. */
export type DraftFault = 'incomplete' | 'needsOptions';

const hasWords = (text: LocalizedText): boolean =>
  Object.values(text).some((words) => words !== undefined && words.trim() !== '');

/** An id that no other entry has; it stays with its question or option for good, since answers name it. */
export function freshId(prefix: 'q' | 'o', taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const id = `${prefix}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

export const newQuestion = (questions: readonly Question[]): Question => ({
  id: freshId(
    'q',
    questions.map(({ id }) => id),
  ),
  kind: 'text',
  label: {},
  required: false,
  options: [],
  multiple: false,
});

/** The question as another kind: a choice begins with two options, and nothing else has any. */
export function asKind(question: Question, kind: Question['kind']): Question {
  if (kind !== 'choice') return { ...question, kind, options: [], multiple: false };
  const options = question.options.length > 0 ? question.options : [];
  return options.length > 1 ? { ...question, kind } : withOption(withOption({ ...question, kind }));
}

export const withOption = (question: Question): Question => ({
  ...question,
  options: [
    ...question.options,
    {
      code: freshId(
        'o',
        question.options.map(({ code }) => code),
      ),
      label: {},
    },
  ],
});

/** A text with other words in one language; without words there is none. */
export function withWords(text: LocalizedText, language: Language, words: string): LocalizedText {
  const { [language]: _before, ...others } = text;
  return words === '' ? others : { ...others, [language]: words };
}

/** The questions with one moved up (−1) or down (+1). */
export function moved(
  questions: readonly Question[],
  index: number,
  by: -1 | 1,
): readonly Question[] {
  const next = [...questions];
  const [taken] = next.splice(index, 1);
  if (taken) next.splice(index + by, 0, taken);
  return next;
}

const textsIn = (questions: readonly Question[]): LocalizedText[] =>
  questions.flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]);

/** How many texts a language lacks that another has; 0 for a language in which nothing was written. */
export function missingWords(questions: readonly Question[], language: Language): number {
  const texts = textsIn(questions).filter(hasWords);
  const missing = texts.filter((text) => !text[language]?.trim()).length;
  return missing === texts.length ? 0 : missing;
}

export function draftFault(questions: readonly Question[]): DraftFault | undefined {
  if (questions.some(({ kind, options }) => kind === 'choice' && options.length < 2))
    return 'needsOptions';
  return textsIn(questions).every(hasWords) ? undefined : 'incomplete';
}
