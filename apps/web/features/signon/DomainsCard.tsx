import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import type { SignOn } from './queries.ts';
import styles from './SignOn.module.css';

/** Which of the practice's email domains the platform has approved. */
export function DomainsCard({ domains }: { domains: SignOn['domains'] }) {
  const { t } = useTranslation('signon');
  return (
    <Card title={t('domains.title')}>
      <p className={styles.quiet}>{t('domains.text')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops it from a list without bullets. */}
      <ul role="list">
        {domains.map(({ domain, status }) => (
          <li key={domain} className={styles.domain}>
            <span>{domain}</span>
            <Badge tone={status === 'approved' ? 'success' : 'warning'}>
              {t(`domains.${status}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
