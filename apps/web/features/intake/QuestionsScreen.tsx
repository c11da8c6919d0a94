import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fhir } from '../../app/fhir.ts';
import { ApiProblem } from '../../app/problem.ts';
import { useAutosave } from '../../app/use-autosave.ts';
import { useLocalized } from '../../i18n/localized.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Appointment, appointmentQuery } from '../find/queries.ts';
import { type Answers, answersOf, responseOf } from './answers.ts';
import styles from './Intake.module.css';
import { answersQuery, type IntakeForm, intakeFormQuery } from './queries.ts';
import { QuestionsForm } from './QuestionsForm.tsx';

const route = getRouteApi('/visit/$id/questions');

/** The questions of the practice before a visit, saved as they are answered. */
export default function QuestionsScreen() {
  const { t } = useTranslation('intake');
  const { id } = route.useParams();
  const appointment = useQuery(appointmentQuery(id));
  const visitTypeId = appointment.data?.visitTypeId ?? '';
  const form = useQuery({ ...intakeFormQuery(visitTypeId), enabled: visitTypeId !== '' });
  const answers = useQuery(answersQuery(id));
  const failed = [appointment, form, answers].find(({ isError }) => isError);
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} description={t('text')} />
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : !appointment.data || !form.data || answers.data === undefined ? (
        <Card>
          <Skeleton lines={8} />
        </Card>
      ) : form.data.items.length === 0 ? (
        <EmptyState icon="file" title={t('none')}>
          <ButtonLink to="/home">{t('home')}</ButtonLink>
        </EmptyState>
      ) : (
        <Questions
          // Other questions begin anew, with what was answered before.
          key={form.data.version}
          appointment={appointment.data}
          form={form.data}
          onOutdated={() => void form.refetch()}
        />
      )}
    </div>
  );
}

type Props = { appointment: Appointment; form: IntakeForm; onOutdated: () => void };
type Draft = { answers: Answers; isHandedIn: boolean };

function Questions({ appointment, form, onOutdated }: Props) {
  const { t } = useTranslation('intake');
  const localized = useLocalized();
  const queries = useQueryClient();
  const { queryKey } = answersQuery(appointment.id);
  const [answers, setAnswers] = useState(() => answersOf(queries.getQueryData(queryKey) ?? null));
  const [isHandedIn, setHandedIn] = useState(false);
  const autosave = useAutosave(async (draft: Draft) => {
    const { id: visitId, patientId } = appointment;
    const before = queries.getQueryData(queryKey) ?? null;
    const written = responseOf({ ...draft, form, visitId, patientId, words: localized }, before);
    const saved = await (written.id ? fhir.update(written) : fhir.create(written));
    queries.setQueryData(queryKey, saved);
  });
  const { now } = autosave;
  if (isHandedIn && now.status === 'saved')
    return (
      <EmptyState icon="success" title={t('done.title')}>
        <p>{t('done.text')}</p>
        <ButtonLink to="/home">{t('home')}</ButtonLink>
      </EmptyState>
    );
  const isOutdated =
    now.status === 'failed' &&
    now.error instanceof ApiProblem &&
    now.error.errors.some(({ path }) => path.endsWith('.questionnaire'));
  return (
    <QuestionsForm
      form={form}
      answers={answers}
      save={now}
      isOutdated={isOutdated}
      isSending={isHandedIn && now.status !== 'failed'}
      onChange={(next) => {
        setAnswers(next);
        setHandedIn(false);
        autosave.change({ answers: next, isHandedIn: false });
      }}
      onRetry={autosave.flush}
      onReload={() => {
        if (isOutdated) onOutdated();
        else void queries.invalidateQueries({ queryKey });
      }}
      onSubmit={() => {
        setHandedIn(true);
        autosave.change({ answers, isHandedIn: true });
        autosave.flush();
      }}
    />
  );
}
