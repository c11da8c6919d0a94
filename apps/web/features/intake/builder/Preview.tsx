import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/languages.ts';
import { Card } from '../../../ui/Card.tsx';
import type { Answers } from '../answers.ts';
import styles from '../Intake.module.css';
import type { Question } from '../queries.ts';
import { QuestionField } from '../QuestionField.tsx';

type Props = { questions: readonly Question[]; language: Language };

/** The questions as a patient sees them; what is tried out here is kept nowhere. */
export function Preview({ questions, language }: Props) {
  const { t } = useTranslation('intake');
  const [answers, setAnswers] = useState<Answers>({});
  // In the language that is being written, or in another where its words are missing.
  const only = (text: Question['label']): Question['label'] => ({
    en: text[language] ?? text.en ?? text.de ?? text.fr ?? t('builder.untitled'),
  });
  return (
    <div className={styles.preview}>
      <Card title={t('builder.preview')}>
        {questions.length === 0 ? (
          <p className={styles.quiet}>{t('builder.previewEmpty')}</p>
        ) : (
          <div className={styles.questions} lang={language}>
            {questions.map((question) => (
              <QuestionField
                key={`${question.id} ${question.kind}`}
                question={{
                  ...question,
                  id: `preview-${question.id}`,
                  label: only(question.label),
                  options: question.options.map(({ code, label }) => ({
                    code,
                    label: only(label),
                  })),
                }}
                answers={answers}
                fault={undefined}
                onChange={(value) => setAnswers({ ...answers, [`preview-${question.id}`]: value })}
              />
            ))}
          </div>
        )}
      </Card>
    </div>
  );
}
