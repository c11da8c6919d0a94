import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/Link.tsx';
import styles from './Outbox.module.css';
import { mailModeQuery } from './queries.ts';

/** In a demo without a mail server: where the mails are. Elsewhere nothing. */
export default function OutboxHint() {
  const mode = useQuery(mailModeQuery);
  if (mode.data !== 'outbox') return null;
  return (
    <Suspense>
      <Hint />
    </Suspense>
  );
}

function Hint() {
  const { t } = useTranslation('outbox');
  return (
    <p className={styles.hint}>
      {t('hint')} <Link to="/outbox">{t('hintLink')}</Link>
    </p>
  );
}
