import { useTranslation } from 'react-i18next';
import { BareLink } from '../../ui/Link.tsx';
import { List } from '../../ui/List.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Outbox.module.css';
import type { OutboxItem } from './queries.ts';

type Props = { mails: readonly OutboxItem[]; open: string | undefined };

/** The mails by subject and recipient, newest first. */
export function MailList({ mails, open }: Props) {
  const { t } = useTranslation('outbox');
  return (
    <List label={t('list')}>
      {mails.map(({ id, subject, to, at, locale }) => (
        <li key={id} className={styles.item}>
          <BareLink
            to="/outbox"
            search={{ mail: id }}
            className={styles.row}
            aria-current={id === open ? 'true' : undefined}
          >
            <span className={styles.subject} lang={locale}>
              {subject}
            </span>
            <span className={styles.quiet}>{t('to', { address: to })}</span>
            <span className={styles.quiet}>
              <Time at={at} format="near" />
            </span>
          </BareLink>
        </li>
      ))}
    </List>
  );
}
