import type {
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import type { IntakeForm, Question } from './queries.ts';

/** What was answered so far, by the question's id: a text, an ISO date or an option; several options; or a consent. */
export type Answers = Readonly<Record<string, string | readonly string[] | boolean>>;

/** The words of a question and its options in the reader's language. */
type Words = (text: Question['label']) => string;

/** Reads the answers off a FHIR resource. */
export function answersOf(response: QuestionnaireResponse | null): Answers {
  return Object.fromEntries(
    (response?.item ?? []).map(({ linkId, answer = [] }) => {
      const codes = answer.flatMap(({ valueCoding }) => valueCoding?.code ?? []);
      const [first] = answer;
      return [
        linkId,
        first?.valueString ??
          first?.valueDate ??
          first?.valueBoolean ??
          (codes.length > 1 ? codes : (codes[0] ?? '')),
      ];
    }),
  );
}

const chosen = (value: Answers[string] | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];

/** Options that are chosen, whether one or several may be. */
export const optionsIn = (answers: Answers, { id }: Question): readonly string[] =>
  chosen(answers[id]);

function answerTo(
  question: Question,
  answers: Answers,
  words: Words,
): QuestionnaireResponseItemAnswer[] {
  const value = answers[question.id];
  if (question.kind === 'choice')
    return question.options
      .filter(({ code }) => chosen(value).includes(code))
      .map(({ code, label }) => ({ valueCoding: { code, display: words(label) } }));
  if (question.kind === 'consent') return value === true ? [{ valueBoolean: true }] : [];
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return [];
  return question.kind === 'date' ? [{ valueDate: text }] : [{ valueString: text }];
}

/** The questions that must still be answered before it can be handed in. */
export const missingIn = (form: IntakeForm, answers: Answers): Question[] =>
  form.items.filter(
    (question) => question.required && answerTo(question, answers, () => '').length === 0,
  );

interface Written {
  form: IntakeForm;
  answers: Answers;
  isHandedIn: boolean;
  visitId: string;
  patientId: string;
  /** Each answer keeps the words in which it was asked. */
  words: Words;
}

/** The answers as FHIR R4 QuestionnaireResponse; what was handed in before is amended. */
export function responseOf(
  { form, answers, isHandedIn, visitId, patientId, words }: Written,
  before: QuestionnaireResponse | null,
): QuestionnaireResponse {
  const item: QuestionnaireResponseItem[] = form.items.flatMap((question) => {
    const answer = answerTo(question, answers, words);
    return answer.length === 0
      ? []
      : [{ linkId: question.id, text: words(question.label), answer }];
  });
  const wasHandedIn = before !== null && before.status !== 'in-progress';
  return {
    resourceType: 'QuestionnaireResponse',
    ...(before?.id && { id: before.id }),
    ...(before?.meta && { meta: before.meta }),
    questionnaire: `urn:uuid:${form.visitTypeId}|${form.version}`,
    status: wasHandedIn ? 'amended' : isHandedIn ? 'completed' : 'in-progress',
    subject: { reference: `Patient/${patientId}` },
    encounter: { reference: `Encounter/${visitId}` },
    ...(item.length > 0 && { item }),
  };
}
