import { RETENTION_BASES } from '@hub/contracts/privacy.ts';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { List, ListItem } from '../../ui/List.tsx';
import styles from './Privacy.module.css';
import type { Erasure } from './queries.ts';

type Lists = Pick<Erasure, 'erased' | 'kept'>;

/** How many of what go. */
export function ErasedList({ items, empty }: { items: Lists['erased']; empty: string }) {
  const { t } = useTranslation('privacy');
  const { locale } = useLocale();
  if (items.length === 0) return <p className={styles.quiet}>{empty}</p>;
  const count = new Intl.NumberFormat(locale);
  return (
    <ul className={styles.counts}>
      {items.map((item) => (
        <li key={item.kind} className={styles.count}>
          <span>{t(`kinds.${item.kind}`)}</span>
          <span className={styles.number}>{count.format(item.count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What stays, why, by which law, and until when. */
export function KeptList({ items, empty }: { items: Lists['kept']; empty: string }) {
  const { t } = useTranslation('privacy');
  const { locale } = useLocale();
  if (items.length === 0) return <p className={styles.quiet}>{empty}</p>;
  const count = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  return (
    <List>
      {items.map((item) => (
        <ListItem key={`${item.kind} ${item.basis} ${item.until}`}>
          <p className={styles.name}>
            {t(`kinds.${item.kind}`)}: {count.format(item.count)},{' '}
            {item.until
              ? t('erasure.until', { date: day.format(new Date(item.until)) })
              : t('erasure.openEnded')}
          </p>
          <p>{t(`bases.${item.basis}`)}</p>
          <p className={styles.small}>
            {t('erasure.law')}: {RETENTION_BASES[item.basis]}
          </p>
        </ListItem>
      ))}
    </List>
  );
}
