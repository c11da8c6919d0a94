import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import type { Appointment } from '../find/queries.ts';
import styles from './Intake.module.css';
import { answersQuery, intakeFormQuery } from './queries.ts';

/** That the practice has questions before a visit, and whether they are answered; nothing where it has none. */
export function IntakeTask({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('intake');
  const { id, visitTypeId, state } = appointment;
  const form = useQuery(intakeFormQuery(visitTypeId));
  const count = form.data?.items.length ?? 0;
  const isAsked = count > 0 && state === 'booked';
  const answers = useQuery({ ...answersQuery(id), enabled: isAsked });
  if (!isAsked || answers.data === undefined) return null;
  const isDone = answers.data !== null && answers.data.status !== 'in-progress';
  return (
    <Card title={t('task.title')} aside={isDone && <Badge tone="success">{t('task.done')}</Badge>}>
      <div className={styles.task}>
        <p className={styles.quiet}>{isDone ? t('task.doneText') : t('task.text', { count })}</p>
        <ButtonLink to="/visit/$id/questions" params={{ id }} variant="secondary">
          {t(isDone ? 'task.change' : answers.data ? 'task.continue' : 'task.begin')}
        </ButtonLink>
      </div>
    </Card>
  );
}
