import type {
  Encounter,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import { broken } from './fault.ts';
import type { Fault } from './fault.ts';
import { referencedId } from './references.ts';

const CANONICAL = /^urn:uuid:([\da-f-]{36})\|(\d+)$/;
const LONGEST_TEXT = 4000;
const STATES = new Set(['in-progress', 'completed', 'amended']);

export const respondentOf = (response: QuestionnaireResponse): string | undefined =>
  referencedId(response.subject, 'Patient');
export const answeredVisit = (response: QuestionnaireResponse): string | undefined =>
  referencedId(response.encounter, 'Encounter');
export const answeredForm = (response: QuestionnaireResponse): string | undefined =>
  CANONICAL.exec(response.questionnaire ?? '')?.[1];

/** Answers that the patient has handed in; before, they are theirs alone. */
export const isHandedIn = ({ status }: QuestionnaireResponse): boolean => status !== 'in-progress';

/** What the answers are about, as far as it exists and the writer may see it. */
export interface AnswersContext {
  questionnaire: Questionnaire | undefined;
  encounter: Encounter | undefined;
}

/** Faults of answers before a visit. While they are in progress nothing is required yet. */
export function answerFaults(
  response: QuestionnaireResponse,
  previous: QuestionnaireResponse | undefined,
  { questionnaire, encounter }: AnswersContext,
): Fault[] {
  return [
    ...contextFaults(response, encounter),
    ...formFaults(response, questionnaire),
    ...(previous ? movedFaults(response, previous) : []),
    ...(STATES.has(response.status)
      ? []
      : [broken(`${ROOT}.status`, 'Answers are in progress, completed or amended')]),
  ];
}

const ROOT = 'QuestionnaireResponse';

function contextFaults(response: QuestionnaireResponse, encounter: Encounter | undefined): Fault[] {
  const patient = respondentOf(response);
  if (!patient) return [broken(`${ROOT}.subject`, 'The subject must be a patient of this record')];
  if (!encounter || referencedId(encounter.subject, 'Patient') !== patient)
    return [broken(`${ROOT}.encounter`, 'The visit does not exist, or is not yours to see')];
  return encounter.status === 'finished' || encounter.status === 'cancelled'
    ? [broken(`${ROOT}.encounter`, 'The visit is over')]
    : [];
}

function formFaults(
  response: QuestionnaireResponse,
  questionnaire: Questionnaire | undefined,
): Fault[] {
  const version = CANONICAL.exec(response.questionnaire ?? '')?.[2];
  const path = `${ROOT}.questionnaire`;
  if (!questionnaire || version === undefined) return [broken(path, 'There are no such questions')];
  if (version !== questionnaire.version)
    return [broken(path, `The questions are now those of version ${questionnaire.version}`)];
  const questions = new Map((questionnaire.item ?? []).map((item) => [item.linkId, item]));
  const answered = new Map((response.item ?? []).map((item) => [item.linkId, item]));
  const faults = (response.item ?? []).flatMap((item, at) =>
    itemFaults(item, questions.get(item.linkId), `${ROOT}.item[${at}]`),
  );
  if (answered.size < (response.item ?? []).length)
    faults.push(broken(`${ROOT}.item`, 'A question is answered twice'));
  return isHandedIn(response)
    ? [...faults, ...missingFaults(questionnaire.item ?? [], answered)]
    : faults;
}

/** `path` ends in the question's id, so that a form can show the fault beside it. */
const missingFaults = (
  questions: readonly QuestionnaireItem[],
  answered: ReadonlyMap<string, QuestionnaireResponseItem>,
): Fault[] =>
  questions
    .filter((question) => question.required && !isAnswered(question, answered.get(question.linkId)))
    .map(({ linkId, type }) => ({
      path: `${ROOT}.item.where(linkId='${linkId}')`,
      message: type === 'boolean' ? 'This must be agreed to' : 'This must be answered',
      code: 'required' as const,
    }));

const isAnswered = (
  { type }: QuestionnaireItem,
  item: QuestionnaireResponseItem | undefined,
): boolean =>
  type === 'boolean' ? item?.answer?.[0]?.valueBoolean === true : (item?.answer ?? []).length > 0;

function itemFaults(
  item: QuestionnaireResponseItem,
  question: QuestionnaireItem | undefined,
  path: string,
): Fault[] {
  if (!question) return [broken(`${path}.linkId`, 'This is not asked')];
  const answers = item.answer ?? [];
  const faults: Fault[] = [];
  if (item.item || answers.some((answer) => answer.item))
    faults.push(broken(path, 'Questions have no questions below them'));
  if (answers.length > 1 && question.repeats !== true)
    faults.push(broken(`${path}.answer`, 'One answer is asked for'));
  answers.forEach((answer, at) => {
    if (!fits(answer, question))
      faults.push(broken(`${path}.answer[${at}]`, 'The answer does not fit the question'));
  });
  const codes = answers.map((answer) => answer.valueCoding?.code);
  if (question.type === 'choice' && new Set(codes).size < codes.length)
    faults.push(broken(`${path}.answer`, 'An option stands twice'));
  return faults;
}

function fits(answer: QuestionnaireResponseItemAnswer, question: QuestionnaireItem): boolean {
  switch (question.type) {
    case 'text': {
      const { valueString } = answer;
      return valueString !== undefined && valueString.length <= LONGEST_TEXT;
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(answer.valueDate ?? '');
    case 'boolean':
      return answer.valueBoolean !== undefined;
    default: {
      const code = answer.valueCoding?.code;
      const isOption = (question.answerOption ?? []).some(
        (option) => option.valueCoding?.code === code,
      );
      return code !== undefined && isOption;
    }
  }
}

const movedFaults = (response: QuestionnaireResponse, previous: QuestionnaireResponse): Fault[] => [
  ...(respondentOf(response) === respondentOf(previous) &&
  answeredVisit(response) === answeredVisit(previous)
    ? []
    : [broken(`${ROOT}.encounter`, 'This cannot change once the answers exist')]),
  ...(isHandedIn(previous) && !isHandedIn(response)
    ? [broken(`${ROOT}.status`, 'What was handed in can be amended, not taken back')]
    : []),
];
