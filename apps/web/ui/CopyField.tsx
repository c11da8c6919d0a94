import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './CopyField.module.css';

type Props = { label: string; value: string };

/** A value to be taken elsewhere: selectable in whole, with a button that copies it. */
export function CopyField({ label, value }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      // Without a secure context or permission the text can still be selected.
      setState('failed');
    }
  }
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <div className={styles.row}>
        <code className={styles.value}>{value}</code>
        <Button size="small" aria-label={t('copy.name', { label })} onPress={() => void copy()}>
          {t(state === 'copied' ? 'copy.done' : 'copy.do')}
        </Button>
      </div>
      <span role="status" className={state === 'failed' ? styles.failed : 'visually-hidden'}>
        {state === 'copied' ? t('copy.done') : state === 'failed' ? t('copy.failed') : ''}
      </span>
    </div>
  );
}
