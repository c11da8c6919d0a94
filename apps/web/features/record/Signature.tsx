import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './NoteDocument.module.css';

/** Who signed, and when, with the year: a document outlives it. */
export function Signature({ at, name }: { at: string; name: string | undefined }) {
  const { t } = useTranslation('record');
  return (
    <p className={styles.signature}>
      <Icon name="verified" />
      <span>
        {name ? t('signedBy', { name }) : t('signed')} · <Time at={at} format="date" />,{' '}
        <Time at={at} format="time" />
      </span>
    </p>
  );
}
