import type { QuestionnaireResponseItemAnswer } from '@medplum/fhirtypes';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { formatDate } from '../doctor/person.ts';
import styles from './Intake.module.css';
import { answersQuery, intakeFormQuery, type Question } from './queries.ts';

type Props = { visitId: string; visitTypeId: string };

/** What the patient answered before the visit, for who treats them. Screens that use it load the texts of `intake`. */
export function IntakeAnswers({ visitId, visitTypeId }: Props) {
  const { t } = useTranslation('intake');
  const { locale } = useLocale();
  const localized = useLocalized();
  const answers = useQuery(answersQuery(visitId));
  const form = useQuery(intakeFormQuery(visitTypeId));
  if (answers.isError)
    return <ErrorState error={answers.error} onRetry={() => void answers.refetch()} />;
  if (answers.data === undefined || form.isPending) return <Skeleton lines={3} />;
  const asked = new Map(form.data?.items.map((question) => [question.id, question]));
  if (!answers.data)
    return asked.size > 0 ? <p className={styles.quiet}>{t('answers.none')}</p> : null;
  const isCurrent =
    answers.data.questionnaire === `urn:uuid:${visitTypeId}|${form.data?.version ?? 0}`;

  function textOf(answer: QuestionnaireResponseItemAnswer, question: Question | undefined): string {
    const { valueString, valueDate, valueBoolean, valueCoding } = answer;
    if (valueDate) return formatDate(valueDate, locale) ?? valueDate;
    if (valueBoolean !== undefined) return t(valueBoolean ? 'answers.agreed' : 'answers.refused');
    const option = question?.options.find(({ code }) => code === valueCoding?.code);
    return valueString ?? (option ? localized(option.label) : (valueCoding?.display ?? ''));
  }

  return (
    <dl className={styles.answers}>
      {(answers.data.item ?? []).map(({ linkId, text, answer = [] }) => {
        // Asked in other words than today's: then what the patient read counts.
        const question = isCurrent ? asked.get(linkId) : undefined;
        return (
          <div key={linkId}>
            <dt>{question ? localized(question.label) : (text ?? linkId)}</dt>
            <dd>{answer.map((one) => textOf(one, question)).join(', ')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
