import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import styles from './Calendars.module.css';

/** A new address, the only time that it can be read, and how to add it to a phone. */
export function FreshFeed({ url, onDone }: { url: string; onDone: () => void }) {
  const { t } = useTranslation('calendars');
  return (
    <section className={styles.fresh} aria-label={t('fresh.title')}>
      <h3 className={styles.heading}>{t('fresh.title')}</h3>
      <Banner tone="warning">{t('fresh.once')}</Banner>
      <CopyField label={t('fresh.address')} value={url} />
      <h4 className={styles.heading}>{t('fresh.howTitle')}</h4>
      <ul className={styles.how}>
        <li>
          {t('fresh.apple')}{' '}
          <a className={styles.link} href={url.replace(/^https?:/, 'webcal:')}>
            {t('fresh.open')}
          </a>
        </li>
        <li>{t('fresh.google')}</li>
        <li>{t('fresh.outlook')}</li>
      </ul>
      <div>
        <Button onPress={onDone}>{t('fresh.done')}</Button>
      </div>
    </section>
  );
}
