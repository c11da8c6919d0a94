import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../app/autosave.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { type Answers, missingIn } from './answers.ts';
import styles from './Intake.module.css';
import type { IntakeForm } from './queries.ts';
import { QuestionField } from './QuestionField.tsx';

type Props = {
  form: IntakeForm;
  answers: Answers;
  save: SaveState;
  /** The practice has changed its questions meanwhile. */
  isOutdated: boolean;
  isSending: boolean;
  onChange: (answers: Answers) => void;
  onRetry: () => void;
  onReload: () => void;
  onSubmit: () => void;
};

/** All questions in one column; what is missing is said when it is handed in, and where. */
export function QuestionsForm({ form, answers, save, isOutdated, isSending, ...on }: Props) {
  const { t } = useTranslation('intake');
  const [isTried, setTried] = useState(false);
  const missing = new Set(isTried ? missingIn(form, answers).map(({ id }) => id) : []);

  function submit() {
    setTried(true);
    const [first] = missingIn(form, answers);
    if (!first) {
      on.onSubmit();
      return;
    }
    document
      .querySelector<HTMLElement>(`[data-field="${first.id}"]`)
      ?.querySelector<HTMLElement>('input, textarea, [tabindex]')
      ?.focus();
  }

  return (
    <Card>
      <Form onSubmit={submit}>
        <div className={styles.questions}>
          {form.items.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              answers={answers}
              fault={missing.has(question.id) ? t('missing') : undefined}
              onChange={(value) => on.onChange({ ...answers, [question.id]: value })}
            />
          ))}
        </div>
        {save.status === 'failed' && (
          <Failure
            save={save}
            isOutdated={isOutdated}
            onRetry={on.onRetry}
            onReload={on.onReload}
          />
        )}
        <div className={styles.foot}>
          <p role="status" className={styles.quiet}>
            {save.status === 'saving' || save.status === 'waiting'
              ? t('save.saving')
              : save.status === 'saved'
                ? t('save.saved')
                : t('save.hint')}
          </p>
          <Button type="submit" variant="primary" isPending={isSending}>
            {t('submit')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

type FailureProps = {
  save: SaveState & { status: 'failed' };
  isOutdated: boolean;
  onRetry: () => void;
  onReload: () => void;
};

function Failure({ save, isOutdated, onRetry, onReload }: FailureProps) {
  const { t } = useTranslation('intake');
  const problemText = useProblemText();
  const isElsewhere = save.error instanceof ApiProblem && [409, 412].includes(save.error.status);
  const isStale = isOutdated || isElsewhere;
  return (
    <Banner
      tone="danger"
      title={t('failed.title')}
      action={
        <Button size="small" onPress={isStale ? onReload : onRetry}>
          {t(isStale ? 'failed.reload' : 'failed.retry')}
        </Button>
      }
    >
      <p>
        {isOutdated
          ? t('failed.outdated')
          : isElsewhere
            ? t('failed.elsewhere')
            : problemText(save.error)}
      </p>
    </Banner>
  );
}
