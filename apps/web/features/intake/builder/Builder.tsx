import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { ApiProblem } from '../../../app/problem.ts';
import { type Language, languageNames, languages } from '../../../i18n/languages.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import styles from '../Intake.module.css';
import { type IntakeForm, intakeFormQuery, type Question } from '../queries.ts';
import { draftFault, missingWords, moved, newQuestion } from './draft.ts';
import { Preview } from './Preview.tsx';
import { QuestionCard } from './QuestionCard.tsx';

/** The questions of a kind of visit: written on the left, seen as by a patient on the right. */
export function Builder({ form }: { form: IntakeForm }) {
  const { t, i18n } = useTranslation('intake');
  const cache = useQueryClient();
  const problemText = useProblemText();
  const [questions, setQuestions] = useState<readonly Question[]>(form.items);
  const [language, setLanguage] = useState(i18n.language as Language);
  const fault = draftFault(questions);
  const missing = missingWords(questions, language);
  const save = useMutation({
    mutationFn: () =>
      call(
        api.PUT('/api/v1/scheduling/visit-types/{visitTypeId}/intake-form', {
          params: { path: { visitTypeId: form.visitTypeId } },
          body: { items: [...questions], version: form.version },
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(intakeFormQuery(form.visitTypeId).queryKey, saved);
      toast(t('builder.saved'));
    },
  });
  const isChanged = save.error instanceof ApiProblem && save.error.code === 'form_changed';
  const replace = (id: string, next: Question) =>
    setQuestions(questions.map((question) => (question.id === id ? next : question)));

  return (
    <div className={styles.builder}>
      <div className={styles.column}>
        <Segmented
          label={t('builder.language')}
          options={languages.map((id) => ({ id, label: languageNames[id] }))}
          value={language}
          onChange={setLanguage}
        />
        {missing > 0 && (
          <Banner tone="warning" isAnnounced={false}>
            {t('builder.untranslated', { count: missing, language: languageNames[language] })}
          </Banner>
        )}
        {questions.length === 0 && (
          <Card>
            <EmptyState icon="file" title={t('builder.emptyTitle')}>
              {t('builder.emptyText')}
            </EmptyState>
          </Card>
        )}
        {questions.map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            isLast={index === questions.length - 1}
            language={language}
            onChange={(next) => replace(question.id, next)}
            onMove={(by) => setQuestions(moved(questions, index, by))}
            onRemove={() => setQuestions(questions.filter(({ id }) => id !== question.id))}
          />
        ))}
        {save.isError && (
          <Banner
            tone="danger"
            action={
              isChanged && (
                <Button
                  size="small"
                  onPress={() => void cache.invalidateQueries(intakeFormQuery(form.visitTypeId))}
                >
                  {t('failed.reload')}
                </Button>
              )
            }
          >
            {isChanged ? t('builder.changed') : problemText(save.error)}
          </Banner>
        )}
        <div className={styles.foot}>
          <Button onPress={() => setQuestions([...questions, newQuestion(questions)])}>
            {t('builder.add')}
          </Button>
          <Button
            variant="primary"
            isPending={save.isPending}
            {...(fault && { disabledReason: t(`builder.${fault}`) })}
            onPress={() => save.mutate()}
          >
            {t('builder.save')}
          </Button>
        </div>
      </div>
      <Preview questions={questions} language={language} />
    </div>
  );
}
