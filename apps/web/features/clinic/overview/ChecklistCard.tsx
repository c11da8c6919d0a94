import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { Clinic } from '../queries.ts';
import { missingOf, type Step, type StepId } from './checklist.ts';
import styles from './Overview.module.css';
import { useChecklist } from './use-checklist.ts';

const pages = {
  people: '/clinic/practitioners',
  registration: '/clinic/practitioners',
  visitTypes: '/clinic/visit-types',
  hours: '/clinic/practitioners',
} as const satisfies Partial<Record<StepId, string>>;

/** What is done and what is missing until patients can book. Gone once nothing is missing. */
export function ChecklistCard({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation('clinic');
  const { steps, error } = useChecklist(clinic);
  const missing = steps && missingOf(steps);
  if (missing?.length === 0) return null;
  return (
    <Card title={t('checklist.title')}>
      <div className={styles.checklist}>
        {steps && missing ? (
          <>
            <p>{t('checklist.text', { count: missing.length })}</p>
            {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops it from a list without bullets. */}
            <ul role="list" className={styles.steps}>
              {steps.map((step) => (
                <StepLine key={step.id} step={step} clinicId={clinic.id} />
              ))}
            </ul>
          </>
        ) : error ? (
          <ErrorState error={error} onRetry={() => location.reload()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    </Card>
  );
}

function StepLine({
  step: { id, isDone, isOptional },
  clinicId,
}: {
  step: Step;
  clinicId: string;
}) {
  const { t } = useTranslation(['clinic', 'common']);
  const page = id in pages ? pages[id as keyof typeof pages] : undefined;
  return (
    <li className={styles.step}>
      <span className={styles.mark} data-done={isDone || undefined}>
        <Icon name={isDone ? 'success' : 'todo'} />
      </span>
      <span>
        {page && !isDone ? (
          <Link to={page} search={{ clinic: clinicId }}>
            {t(`clinic:checklist.step.${id}`)}
          </Link>
        ) : (
          t(`clinic:checklist.step.${id}`)
        )}{' '}
        <span className={styles.quiet}>
          {isDone
            ? t('clinic:checklist.done')
            : isOptional
              ? t('common:state.optional')
              : t(`clinic:checklist.todo.${id}`)}
        </span>
      </span>
    </li>
  );
}
