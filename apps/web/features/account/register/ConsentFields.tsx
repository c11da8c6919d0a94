import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/languages.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import styles from './RegisterForm.module.css';
import type { Pending } from './pending.ts';
import { policiesQuery } from './policies.ts';

/**
 * One box for each purpose that a visit needs, apart from each other (GDPR Art. 7(2)); none is ticked
 * beforehand. The value carries the version of the text that is shown.
 */
export function ConsentFields({ known = [] }: { known: Pending['consents'] | undefined }) {
  const { t, i18n } = useTranslation('account');
  const policies = useQuery(policiesQuery(i18n.language as Language));
  if (policies.isPending) return <Skeleton lines={3} />;
  if (policies.isError)
    return <ErrorState error={policies.error} onRetry={() => void policies.refetch()} />;
  return (
    <div className={styles.consents}>
      {policies.data
        .filter(({ required }) => required)
        .map(({ purpose, version, title, text }) => (
          <div key={purpose} className={styles.consent}>
            <Checkbox
              name="consent"
              value={`${purpose}@${version}`}
              defaultSelected={known.some(
                (one) => one.purpose === purpose && one.version === version,
              )}
              isRequired
              summaryLabel={title}
            >
              {t('register.agree', { title: title })}
            </Checkbox>
            <details className={styles.more}>
              <summary>{t('register.read', { title: title })}</summary>
              <div className={styles.policy}>{text}</div>
            </details>
          </div>
        ))}
    </div>
  );
}
